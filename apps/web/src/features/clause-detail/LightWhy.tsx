import type { ClauseView } from '../../api/types';
import { LightTag } from '../../components/LightTag';
import { shortTitle } from '../../components/short-title';
import { useWords } from '../../i18n/language';
import { lightReasons } from './light-reasons';

const SHOWN = 2;

/** The light of a clause, and which task gives it: why, since when, and whose it is. */
export function LightWhy({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const reasons = lightReasons(clause);
  return (
    <div className="light-why" data-testid="light-why">
      <LightTag light={clause.light} />
      <ul className="plain-list">
        {reasons.length === 0 && <li>{t.lightMeaning[clause.light]}</li>}
        {reasons.slice(0, SHOWN).map(({ why, task, days }) => (
          <li key={task.id}>
            {t.clausePage.reasons[why](
              shortTitle(task.title, clause.heading),
              task.dueOn,
              days,
              task.owners.join(t.app.listComma),
            )}
          </li>
        ))}
        {reasons.length > SHOWN && <li className="quiet">{t.clausePage.moreTasks(reasons.length - SHOWN)}</li>}
      </ul>
    </div>
  );
}
