import { useLocation, useParams } from 'react-router';
import { usePlans } from '../../api/queries';
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
      {here && (
        <span>
          {t.clock.virtualDate} <DateText date={here.today} />
        </span>
      )}
    </div>
  );
}
