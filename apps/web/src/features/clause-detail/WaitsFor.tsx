import type { ClauseView, ObligationView } from '../../api/types';
import { FirstOf } from '../../components/FirstOf';
import { Panel } from '../../components/Panel';
import { shortTitle } from '../../components/short-title';
import { Unbroken } from '../../components/Unbroken';
import { useWords } from '../../i18n/language';
import { hasFirstAct, ObligationActions } from './ObligationActions';

const SHOWN = 3;

/** For whom the clause waits now and how long, the longest first; and the button of what waits for me. */
export function WaitsFor({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const late = clause.obligations
    .filter(
      ({ waiting: { now, delay }, light }) => now !== null && (delay > 0 || light === 'red' || now.why !== 'report'),
    )
    .sort((a, b) => b.waiting.delay - a.waiting.delay);
  const mine = clause.obligations
    .filter(({ may, dueOn, light }) => hasFirstAct(may) && (light !== 'green' || dueOn <= clause.today))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0] as ObligationView | undefined;
  const name = ({ title }: ObligationView) => shortTitle(title, clause.heading);
  return (
    <Panel title={t.clausePage.waits}>
      {late.length === 0 && <p data-testid="waits-for">{t.clausePage.waitsForNobody}</p>}
      {late.length > 0 && (
        <FirstOf
          className="plain-list clause-waits"
          data-testid="waits-for"
          most={SHOWN}
          others={t.clausePage.moreTasks}
          items={late.map((task) => {
            const { now, delay, shares } = task.waiting;
            return (
              <li key={task.id}>
                <strong>
                  {now && (
                    <Unbroken>
                      {t.waiting.now(now.bodies.join(t.app.listComma), t.waiting.why[now.why], now.since)}
                    </Unbroken>
                  )}
                </strong>
                <div className="quiet">
                  {name(task)}
                  {delay > 0 && (
                    <>
                      {' · '}
                      {t.waiting.delay(delay)}
                      {shares.map(({ body, days }) => t.waiting.share(body, days)).join(t.app.listComma)}
                    </>
                  )}
                </div>
              </li>
            );
          })}
        />
      )}
      {mine && (
        <div className="clause-mine screen-only" data-testid="for-me">
          <span>
            <Unbroken>{t.clausePage.forMe(name(mine), mine.dueOn)}</Unbroken>
          </span>
          <ObligationActions clause={clause} obligation={mine} firstOnly />
        </div>
      )}
    </Panel>
  );
}
