import { Link } from 'react-router';
import { usePlans } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { worldOf } from '../../components/world';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { ImportButton } from '../plan-import/ImportButton';
import { PlanTable } from './PlanTable';

export function PlansPage() {
  const { t } = useWords();
  const plans = usePlans();
  return (
    <>
      <PageTitle actions={<ImportButton />}>{t.plan.title}</PageTitle>
      <Loaded query={plans}>{(list) => <Plans plans={list} />}</Loaded>
    </>
  );
}

/** The real plans, and the rehearsals apart from them. */
function Plans({ plans }: { plans: PlanListItem[] }) {
  const { t } = useWords();
  const rehearsals = plans.filter((plan) => worldOf(plan) === 'sandbox');
  return (
    <>
      <PlanTable plans={plans.filter((plan) => worldOf(plan) === 'real')} />
      {rehearsals.length > 0 && (
        <Panel title={t.sandbox.plans} extra={<Link to="/inbox?world=sandbox">{t.sandbox.inbox}</Link>}>
          <div className="sandbox-plans" data-testid="sandbox-plans">
            <PlanTable plans={rehearsals} />
          </div>
        </Panel>
      )}
    </>
  );
}
