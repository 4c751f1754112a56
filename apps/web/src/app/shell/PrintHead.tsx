import { usePlan, useSession } from '../../api/queries';
import { usePrinting } from '../../components/use-printing';
import { useWords } from '../../i18n/language';
import { instantText } from './instant-text';

/** On paper alone, above the page: of which plan it is and as of when, and who printed it at what time. */
export function PrintHead({ planId }: { planId: number | null }) {
  return planId === null ? <Line /> : <OfPlan planId={planId} />;
}

function OfPlan({ planId }: { planId: number }) {
  const { t } = useWords();
  const plan = usePlan(planId).data;
  return <Line>{plan && [plan.title, plan.documentNumber, t.shell.asOf(plan.today)].filter(Boolean).join(' · ')}</Line>;
}

function Line({ children }: { children?: string }) {
  const { t } = useWords();
  const person = useSession().data;
  // The clock is read when the page goes to paper, not when it was opened.
  const now = usePrinting() ? instantText(new Date().toISOString()) : '';
  return (
    <div className="print-head" data-testid="print-head">
      <span>{children ?? t.app.name}</span>
      <span>{t.shell.printed(now, person?.name ?? '')}</span>
    </div>
  );
}
