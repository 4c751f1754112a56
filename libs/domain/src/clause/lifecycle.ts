import { DubanError } from '../errors';
import type { ObligationState } from './obligation';

/** The moves of an obligation. `submit` is the owner's, `accept` and `return` are somebody else's. */
export type ObligationMove = 'submit' | 'accept' | 'return';

/** The lifecycle as a table: state × move → state. What is not in the table is refused. */
export const OBLIGATION_LIFECYCLE: Readonly<
  Record<ObligationState, Readonly<Partial<Record<ObligationMove, ObligationState>>>>
> = {
  open: { submit: 'submitted' },
  submitted: { accept: 'accepted', return: 'open' },
  accepted: {},
};

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
