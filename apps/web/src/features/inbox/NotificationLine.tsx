import { Link } from 'react-router';
import type { NotificationView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

/** One line that was said to a body, leading to what it is about. */
export function NotificationLine({ notice }: { notice: NotificationView }) {
  const { t } = useWords();
  return (
    <>
      <span className="notification-head">
        <strong>{t.inbox.line(notice.kind)}</strong>
        <DateText date={notice.on} />
      </span>
      <NotificationTitle notice={notice} />
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
