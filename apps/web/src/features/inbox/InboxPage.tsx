import { useState } from 'react';
import { useInbox, usePlans } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { Notifications } from './Notifications';
import { PlanChoice } from './PlanChoice';
import { TaskTable } from './TaskTable';
import './inbox.css';

export function InboxPage() {
  const { t } = useWords();
  const [planId, setPlanId] = useState<number | null>(null);
  const inbox = useInbox(planId);
  const plans = usePlans().data ?? [];
  return (
    <>
      <PageTitle actions={plans.length > 1 && <PlanChoice plans={plans} chosen={planId} onChoose={setPlanId} />}>
        {t.inbox.title}
      </PageTitle>
      <Loaded query={inbox}>
        {({ tasks, total, notifications }) => (
          <div className="inbox-columns">
            <Panel title={t.inbox.tasks} extra={<span className="number quiet">{total}</span>}>
              {total > tasks.length && <p className="quiet">{t.inbox.cut(tasks.length, total)}</p>}
              <TaskTable tasks={tasks} plans={plans} />
            </Panel>
            <Panel title={t.inbox.notifications}>
              <Notifications notifications={notifications} />
            </Panel>
          </div>
        )}
      </Loaded>
    </>
  );
}
