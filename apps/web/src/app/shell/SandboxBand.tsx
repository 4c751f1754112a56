import { useLocation, useParams } from 'react-router';
import { usePlan, usePlans } from '../../api/queries';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';
import { planAt, running } from '../../components/world';

/** Says on every page of a rehearsal that it is one, and which date it has there. */
export function SandboxBand() {
  const { t } = useWords();
  const { search } = useLocation();
  const planId = planAt({ planId: Number(useParams().planId) || null, search });
  const plans = usePlans().data ?? [];
  const rehearsals = running(plans, 'sandbox');
  const here =
    planId === null ? (rehearsals.length === 1 ? rehearsals[0] : null) : plans.find(({ id }) => id === planId);
  return (
    <div className="sandbox-band" role="note" data-testid="sandbox-band">
      <strong>{t.sandbox.band}</strong>
      {here && <VirtualDate planId={here.id} />}
    </div>
  );
}

/** The date of the same answer as in the plan bar: the list of plans is asked for less often, and would say another one. */
function VirtualDate({ planId }: { planId: number }) {
  const { t } = useWords();
  const plan = usePlan(planId).data;
  if (!plan) return null;
  return (
    <span>
      {t.clock.virtualDate} <DateText date={plan.today} />
    </span>
  );
}
