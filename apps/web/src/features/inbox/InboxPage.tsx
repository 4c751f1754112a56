import { useState } from 'react';
import { useInbox, usePlans } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { Notifications } from './Notifications';
import { PlanChoice } from './PlanChoice';
import { TaskTable } from './TaskTable';
import { WaitingEntries } from './WaitingEntries';
import './inbox.css';

export function InboxPage() {
  const { t } = useWords();
  const [planId, setPlanId] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const inbox = useInbox(planId, page);
  const choose = (plan: number | null) => {
    setPlanId(plan);
    setPage(1);
  };
  const plans = usePlans().data ?? [];
  return (
    <>
      <PageTitle actions={plans.length > 1 && <PlanChoice plans={plans} chosen={planId} onChoose={choose} />}>
        {t.inbox.title}
      </PageTitle>
      <WaitingEntries />
      <Loaded query={inbox}>
        {({ tasks, total, notifications, moreNotifications }) => (
          <div className="inbox-columns">
            <Panel title={t.inbox.tasks} extra={<span className="number quiet">{total}</span>}>
              <TaskTable tasks={tasks} plans={plans} total={total} page={page} onPage={setPage} />
            </Panel>
            <Panel title={t.inbox.notifications}>
              <Notifications latest={notifications} more={moreNotifications} planId={planId} key={planId} />
            </Panel>
          </div>
        )}
      </Loaded>
    </>
  );
}
