import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { olderNotifications, type InboxOf } from '../../api/queries';
import type { NotificationView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

const AT_FIRST = 20;

interface Props {
  latest: NotificationView[];
  /** Whether there are older ones than these. */
  more: boolean;
  of: InboxOf;
}

export function Notifications({ latest, more, of }: Props) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const [older, setOlder] = useState<{ notifications: NotificationView[]; more: boolean }>({ notifications: [], more });
  const notifications = [...new Map([...latest, ...older.notifications].map((one) => [one.id, one])).values()];
  if (notifications.length === 0) return <p className="quiet">{t.inbox.noNotifications}</p>;
  const shown = all ? notifications : notifications.slice(0, AT_FIRST);
  const goOn = async () => {
    const next = await olderNotifications(notifications.at(-1)!.id, of);
    setOlder({ notifications: [...older.notifications, ...next.notifications], more: next.more });
  };
  return (
    <>
      <ul className="plain-list notifications">
        {shown.map((notice) => (
          <li key={notice.id}>
            <span className="notification-head">
              <strong>{t.inbox.line(notice.kind)}</strong>
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
      {all && older.more && (
        <Button size="small" onClick={() => void goOn()}>
          {t.inbox.older}
        </Button>
      )}
    </>
  );
}

function NotificationTitle({ notice }: { notice: NotificationView }) {
  const { planId, documentId, clauseNumber, area, title, kind } = notice;
  if (planId === null) return <Link to="/bodies">{title}</Link>;
  if (area !== null) return <Link to={`/plans/${planId}/restrictions?area=${encodeURIComponent(area)}`}>{title}</Link>;
  if (kind.startsWith('reconsideration-')) return <Link to={`/plans/${planId}/reconsiderations`}>{title}</Link>;
  if (kind.startsWith('referral-')) return <Link to={`/plans/${planId}/referrals`}>{title}</Link>;
  if (documentId !== null) return <Link to={`/plans/${planId}/documents?document=${documentId}`}>{title}</Link>;
  if (clauseNumber !== null) return <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{title}</Link>;
  return <span>{title}</span>;
}
