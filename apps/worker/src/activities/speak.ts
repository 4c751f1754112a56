import { chineseDate, daysBetween, type IsoDate } from '@app/domain/calendar';
import { rungKey, type Step } from '@app/domain/escalation';
import { isSpoken, RUNG_ACTS, type LineKind, type SpokenAct } from '@app/domain/vocabulary';
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
  event: (typeof RUNG_ACTS)[SpokenAct]['event'];
  rung: string;
  notice: LineKind;
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

/** What is said, and as which line. */
interface Saying {
  notice: LineKind;
  title: string;
}

/** What each act says to the owners, about what is due when. */
const SAYINGS: Readonly<Record<SpokenAct, (what: string, dueOn: IsoDate, today: IsoDate) => Saying>> = {
  remind: (what, dueOn, today) => ({
    notice: 'reminder',
    title: `提醒：${what}应于${chineseDate(dueOn)}前办结，还有${daysBetween(today, dueOn)}天`,
  }),
  urge: (what, dueOn, today) => ({
    notice: 'urging',
    title: `催办：${what}已逾期${daysBetween(dueOn, today)}天，请尽快报送并说明原因`,
  }),
  'ask-for-explanation': (what, dueOn, today) => ({
    notice: 'explanation-asked',
    title: `请说明：${what}已逾期${daysBetween(dueOn, today)}天，催办的期限也已过，请报送并写明存在困难和问题；本单位解决不了的，在上报中说明需要支持的事项`,
  }),
};

function wording(
  act: Step['rung']['act'],
  { number, today }: ClauseInView,
  { title, dueOn }: ObligationInView,
): Saying & Pick<Word, 'event'> {
  if (!isSpoken(act)) throw new Error(`A rung that drafts says nothing: ${act}`);
  return { event: RUNG_ACTS[act].event, ...SAYINGS[act](`第${number}条“${title}”`, dueOn, today) };
}
