import { chineseDate, daysBetween } from '@app/domain/calendar';
import { rungKey, type Step } from '@app/domain/escalation';
import type { ClauseInView, ObligationInView } from './clause-in-view';

/**
 * A word to whoever answers for an obligation: an event under the key of the rung, and a line in the inbox of each of
 * them. It is about the obligation as it was seen: once it has moved, the word is no longer said.
 */
export interface Word {
  obligationId: number;
  round: number;
  extensions: number;
  dueOn: string;
  key: string;
  event: 'reminded' | 'urged';
  rung: string;
  notice: 'reminder' | 'urging';
  title: string;
}

/** The words of steps that speak. The clause in view learns what has fired. */
export function wordsOf(clause: ClauseInView, steps: readonly Step[]): Word[] {
  return steps.map(({ obligationId, rung }) => {
    const obligation = clause.obligations.find(({ id }) => id === obligationId)!;
    obligation.fired.add(rung.id);
    const { round, extensions, dueOn } = obligation;
    const key = rungKey(obligation, rung.id);
    return { obligationId, round, extensions, dueOn, key, rung: rung.id, ...wording(rung.act, clause, obligation) };
  });
}

function wording(
  act: Step['rung']['act'],
  { number, today }: ClauseInView,
  { title, dueOn }: ObligationInView,
): Pick<Word, 'event' | 'notice' | 'title'> {
  const what = `第${number}条“${title}”`;
  return act === 'remind'
    ? {
        event: 'reminded',
        notice: 'reminder',
        title: `提醒：${what}应于${chineseDate(dueOn)}前办结，还有${daysBetween(today, dueOn)}天`,
      }
    : {
        event: 'urged',
        notice: 'urging',
        title: `催办：${what}已逾期${daysBetween(dueOn, today)}天，请尽快报送并说明原因`,
      };
}
