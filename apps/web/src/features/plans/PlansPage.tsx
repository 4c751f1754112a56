import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlans, useSession } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { worldOf } from '../../app/world';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { ImportDialog } from '../plan-import/ImportDialog';
import { PlanTable } from './PlanTable';

/** Who may bring in a plan; the API decides, this only spares others the button. */
const IMPORTERS = ['county-office', 'coordinator'];

export function PlansPage() {
  const { t } = useWords();
  const [importing, setImporting] = useState(false);
  const plans = usePlans();
  const role = useSession().data?.role ?? '';
  return (
    <>
      <PageTitle
        actions={
          IMPORTERS.includes(role) && (
            <Button type="primary" onClick={() => setImporting(true)} data-testid="import-plan">
              {t.plan.import}
            </Button>
          )
        }
      >
        {t.plan.title}
      </PageTitle>
      <Loaded query={plans}>{(list) => <Plans plans={list} />}</Loaded>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
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
