import { DubanError } from '../errors';

/** A lifecycle as a table: state × move → state. What is not in it is refused. */
export type Lifecycle<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>;

/**
 * The state after a move.
 *
 * @param what whose lifecycle it is, for the refusal
 * @throws DubanError `move-not-allowed` when the table has no such move
 */
export function afterMoveIn<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  state: State,
  move: Move,
  what: { zh: string; en: string },
): State {
  const next = table[state][move];
  if (next) return next;
  throw new DubanError(
    'move-not-allowed',
    {
      zh: `该${what.zh}当前状态（${state}）不能执行该操作（${move}），请刷新页面后按最新状态办理。`,
      en: `The ${what.en} is ${state}, so it cannot take the move "${move}". Reload and act on its present state.`,
    },
    { state, move },
  );
}
