import { Button } from 'antd';
import { useState } from 'react';
import { olderNotifications, type InboxOf } from '../../api/queries';
import type { NotificationView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { NotificationLine } from './NotificationLine';

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
            <NotificationLine notice={notice} />
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
