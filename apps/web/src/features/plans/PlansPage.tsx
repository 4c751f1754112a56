import { Button } from 'antd';
import { useState } from 'react';
import { usePlans, useSession } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
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
      <Loaded query={plans}>{(list) => <PlanTable plans={list} />}</Loaded>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}
