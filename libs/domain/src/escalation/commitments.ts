import type { IsoDate } from '../calendar';
import { DubanError } from '../errors';
import type { AcceptOrReturn } from '../vocabulary/accept-or-return';
import type { ItemState } from './rectification-plan';

/** What was agreed in an interview, and how far it is. */
export interface CommitmentInView {
  id: number;
  nth: number;
  state: ItemState;
}

/**
 * Whether points that were agreed can be kept as written: each has a date that has not passed.
 *
 * @param limits in the order of the minutes
 * @throws DubanError `commitment-limit-passed`
 */
export function requireKeepable(limits: readonly IsoDate[], heldOn: IsoDate): void {
  const at = limits.findIndex((limitOn) => limitOn < heldOn);
  if (at >= 0) throw limitPassed(at + 1, limits[at], heldOn);
}

/**
 * Whether a report speaks to everything that is still to be kept (30 days: 山东省环境保护约谈办法).
 *
 * @param answered ids of the commitments the report speaks to
 * @throws DubanError `commitments-unanswered` which names those it does not
 */
export function requireAllAnswered(commitments: readonly CommitmentInView[], answered: readonly number[]): void {
  const open = commitments.filter(({ id, state }) => state === 'open' && !answered.includes(id));
  if (open.length > 0) throw unanswered(open.map(({ nth }) => nth));
}

/** A case with commitments is verified point by point, never as a whole. @throws DubanError `commitments-one-by-one` */
export function requireNoCommitments(commitments: readonly CommitmentInView[]): void {
  if (commitments.length > 0) throw oneByOne();
}

/**
 * What the verification of one point after the other comes to: `accept` once all are kept, `return` once each that was
 * reported is decided and one is not, null as long as one waits.
 */
export function verdictOf(states: readonly ItemState[]): AcceptOrReturn | null {
  if (states.includes('reported')) return null;
  return states.every((state) => state === 'accepted') ? 'accept' : 'return';
}

const limitPassed = (nth: number, limitOn: IsoDate, heldOn: IsoDate) =>
  new DubanError(
    'commitment-limit-passed',
    {
      zh: `第${nth}项承诺的时限${limitOn}早于约谈日期（${heldOn}），请按约谈达成的一致意见改写。`,
      en: `The date of commitment ${nth}, ${limitOn}, is before the day of the talk (${heldOn}). Write down the date that was agreed.`,
    },
    { nth },
  );

const unanswered = (open: number[]) =>
  new DubanError(
    'commitments-unanswered',
    {
      zh: `请逐项报告承诺落实情况，尚缺第${open.join('、')}项。`,
      en: `Report on every commitment; missing: ${open.join(', ')}.`,
    },
    { open },
  );

const oneByOne = () =>
  new DubanError('commitments-one-by-one', {
    zh: '该约谈有逐项承诺，请对每项承诺分别核查，不能整体验收。',
    en: 'This interview has commitments. Verify each of them; they are not accepted as a whole.',
  });
