import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NotificationView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

const AT_FIRST = 20;

export function Notifications({ notifications }: { notifications: NotificationView[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  if (notifications.length === 0) return <p className="quiet">{t.inbox.noNotifications}</p>;
  const shown = all ? notifications : notifications.slice(0, AT_FIRST);
  return (
    <>
      <ul className="plain-list notifications">
        {shown.map((notice) => (
          <li key={notice.id}>
            <span className="notification-head">
              <strong>{t.inbox.notificationKinds[notice.kind] ?? t.events[notice.kind] ?? notice.kind}</strong>
              <DateText date={notice.on} />
            </span>
            <NotificationTitle notice={notice} />
          </li>
        ))}
      </ul>
      {shown.length < notifications.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t.clause.showMore(notifications.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function NotificationTitle({ notice }: { notice: NotificationView }) {
  const { planId, documentId, clauseNumber, area, title, kind } = notice;
  if (area !== null) return <Link to={`/plans/${planId}/restrictions?area=${encodeURIComponent(area)}`}>{title}</Link>;
  if (kind.startsWith('reconsideration-')) return <Link to={`/plans/${planId}/reconsiderations`}>{title}</Link>;
  if (kind.startsWith('referral-')) return <Link to={`/plans/${planId}/referrals`}>{title}</Link>;
  if (documentId !== null) return <Link to={`/plans/${planId}/documents?document=${documentId}`}>{title}</Link>;
  if (clauseNumber !== null) return <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{title}</Link>;
  return <span>{title}</span>;
}
