import { DubanError } from '../errors';
import type { ObligationState } from './obligation';

/**
 * The moves of an obligation. An owner submits, and takes back what nobody has checked yet; every other move belongs to the
 * body that checks it, so that no move of an owner leads to a closed state.
 */
export type ObligationMove =
  | 'submit'
  | 'withdraw'
  | 'accept'
  | 'return'
  | 'extend'
  | 'suspend'
  | 'resume'
  | 'transfer'
  | 'not-done'
  | 'not-applicable'
  | 'reopen';

/** Who makes a move: the body that owes, or the other body that checks (审核单位). */
export const MOVER: Readonly<Record<ObligationMove, 'owner' | 'reviewer'>> = {
  submit: 'owner',
  withdraw: 'owner',
  accept: 'reviewer',
  return: 'reviewer',
  extend: 'reviewer',
  suspend: 'reviewer',
  resume: 'reviewer',
  transfer: 'reviewer',
  'not-done': 'reviewer',
  'not-applicable': 'reviewer',
  reopen: 'reviewer',
};

/** The lifecycle as a table: state × move → state. What is not in the table is refused. */
export const OBLIGATION_LIFECYCLE: Readonly<
  Record<ObligationState, Readonly<Partial<Record<ObligationMove, ObligationState>>>>
> = {
  open: {
    submit: 'submitted',
    extend: 'open',
    suspend: 'suspended',
    transfer: 'open',
    'not-done': 'not-done',
    'not-applicable': 'not-applicable',
  },
  submitted: {
    withdraw: 'open',
    accept: 'accepted',
    return: 'open',
    'not-done': 'not-done',
    'not-applicable': 'not-applicable',
  },
  suspended: { resume: 'open', transfer: 'suspended', 'not-applicable': 'not-applicable' },
  accepted: { reopen: 'open' },
  'not-done': { reopen: 'open' },
  'not-applicable': { reopen: 'open' },
};

/** The states in which an obligation asks nothing of anybody any more. */
export const CLOSED_STATES: readonly ObligationState[] = ['accepted', 'not-done', 'not-applicable'];

/** Whether an obligation in this state is closed (销号). */
export const isClosed = (state: ObligationState): boolean => CLOSED_STATES.includes(state);

/** Whether the table has this move. */
export const canMove = (state: ObligationState, move: ObligationMove): boolean =>
  OBLIGATION_LIFECYCLE[state][move] !== undefined;

/**
 * The state after a move.
 *
 * @throws DubanError `move-not-allowed` when the table has no such move.
 */
export function afterMove(state: ObligationState, move: ObligationMove): ObligationState {
  const next = OBLIGATION_LIFECYCLE[state][move];
  if (next) return next;
  throw new DubanError(
    'move-not-allowed',
    {
      zh: `当前状态（${state}）不能执行该操作（${move}），请刷新页面后按最新状态办理。`,
      en: `The obligation is ${state}, so it cannot take the move "${move}". Reload and act on its present state.`,
    },
    { state, move },
  );
}
