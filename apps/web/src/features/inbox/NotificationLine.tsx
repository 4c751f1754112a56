import { Link } from 'react-router';
import type { NotificationView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';
import { placeOfNotice } from './place-of-notice';

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
  const place = placeOfNotice(notice);
  return place === null ? <span>{notice.title}</span> : <Link to={place}>{notice.title}</Link>;
}
