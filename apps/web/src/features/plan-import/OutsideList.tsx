import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { useWords } from '../../i18n/language';

/** Dates and targets of the whole plan: its goals and indicators. */
export function OutsideList({ outside }: { outside: ParsedPlan['outsideClauses'] }) {
  const { t } = useWords();
  return (
    <ul className="source-list">
      {outside.targets.map(({ text }, index) => (
        <li key={`target-${index}`}>
          <span className="mark-target">{t.source.marks.target}</span> {text}
        </li>
      ))}
      {outside.deadlines.map(({ text, date }, index) => (
        <li key={`deadline-${index}`}>
          <span className="mark-deadline">{t.source.marks.deadline}</span> {text} → {date ?? t.source.noDate}
        </li>
      ))}
    </ul>
  );
}
