import { Link } from 'react-router';
import { usePlan } from '../../api/queries';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';
import { RehearsalProgress } from './RehearsalProgress';

/** Which plan one looks at, and the date it is there. */
export function PlanBar({ planId }: { planId: number }) {
  const { t } = useWords();
  const plan = usePlan(planId).data;
  if (!plan) return <div className="plan-bar" />;
  return (
    <div className="plan-bar">
      <div className="plan-name">
        <strong>{plan.title}</strong>
        {plan.documentNumber && <span className="quiet">{plan.documentNumber}</span>}
        <Link to={`/plans/${planId}/source`}>{t.nav.source}</Link>
      </div>
      <div className="plan-clock">
        {plan.rehearsal && <RehearsalProgress rehearsal={plan.rehearsal} today={plan.today} />}
        <div className="plan-today" data-testid="plan-today">
          <span className="quiet">{plan.clock === 'rehearsal' ? t.clock.virtualDate : t.clock.today}</span>
          <DateText date={plan.today} weekday />
        </div>
      </div>
    </div>
  );
}
