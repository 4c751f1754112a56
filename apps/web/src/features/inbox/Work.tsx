import { useState } from 'react';
import { useInbox, type InboxOf } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { Notifications } from './Notifications';
import { TaskTable } from './TaskTable';

/** The tasks page by page, and what was said to my body. */
export function Work({ of, plans }: { of: InboxOf; plans: readonly PlanListItem[] }) {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const inbox = useInbox(of, page);
  return (
    <Loaded query={inbox}>
      {({ tasks, total, notifications, moreNotifications }) => (
        <div className="inbox-columns">
          <Panel title={t.inbox.tasks} extra={<span className="number quiet">{total}</span>}>
            <TaskTable tasks={tasks} plans={plans} total={total} page={page} onPage={setPage} />
          </Panel>
          <Panel title={t.inbox.notifications}>
            <Notifications latest={notifications} more={moreNotifications} of={of} />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}
