import type { ObligationView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { WhyDate } from '../../components/WhyDate';
import { useWords } from '../../i18n/language';

/** What was done about an obligation, and what comes if nobody reports: each step with the reason of its date. */
export function LadderSteps({ steps }: { steps: ObligationView['steps'] }) {
  const { t } = useWords();
  if (steps.length === 0) return null;
  return (
    <ul className="plain-list ladder-steps" aria-label={t.steps.title}>
      {steps.map(({ rung, act, on, takenOn, why }) => (
        <li key={rung} data-testid="ladder-step" data-taken={takenOn !== null}>
          <span className={takenOn === null ? 'quiet' : undefined}>{t.forecast.acts[act]}</span>{' '}
          <WhyDate why={why}>
            <DateText date={on} />
          </WhyDate>
          {takenOn && <span className="quiet"> {t.steps.taken(takenOn)}</span>}
        </li>
      ))}
    </ul>
  );
}
