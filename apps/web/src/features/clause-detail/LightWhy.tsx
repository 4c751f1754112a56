import type { ClauseView } from '../../api/types';
import { FirstOf } from '../../components/FirstOf';
import { LightTag } from '../../components/LightTag';
import { shortTitle } from '../../components/short-title';
import { Unbroken } from '../../components/Unbroken';
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
      {reasons.length === 0 ? (
        <p>{t.lightMeaning[clause.light]}</p>
      ) : (
        <div>
          <FirstOf
            most={SHOWN}
            others={t.clausePage.moreTasks}
            items={reasons.map(({ why, task, days }) => (
              <li key={task.id}>
                <Unbroken>
                  {t.clausePage.reasons[why](
                    shortTitle(task.title, clause.heading),
                    task.dueOn,
                    days,
                    task.owners.join(t.app.listComma),
                  )}
                </Unbroken>
              </li>
            ))}
          />
        </div>
      )}
    </div>
  );
}
