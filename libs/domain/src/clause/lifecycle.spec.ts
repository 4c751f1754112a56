import {
  afterMove,
  canMove,
  CLOSED_STATES,
  isClosed,
  MOVER,
  OBLIGATION_LIFECYCLE,
  type ObligationMove,
} from './lifecycle';
import type { ObligationState } from './obligation';

/** What is meant, written out: one line per state, one column per move; `.` is refused. */
const MEANT = `
                submit     withdraw  accept    return  extend  suspend    resume  transfer   not-done  not-applicable  reopen
open            submitted  .         .         .       open    suspended  .       open       not-done  not-applicable  .
submitted       .          open      accepted  open    .       .          .       .          not-done  not-applicable  .
suspended       .          .         .         .       .       .          open    suspended  .         not-applicable  .
accepted        .          .         .         .       .       .          .       .          .         .               open
not-done        .          .         .         .       .       .          .       .          .         .               open
not-applicable  .          .         .         .       .       .          .       .          .         .               open`;

const [moves, ...rows] = MEANT.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const grid = rows.flatMap(([state, ...nexts]) =>
  nexts.map((next, i) => [state, moves[i], next] as [ObligationState, ObligationMove, ObligationState | '.']),
);
const states = Object.keys(OBLIGATION_LIFECYCLE) as ObligationState[];

/** The states one can get to by moves of the table, the first one included. */
function reachableFrom(start: ObligationState, by: (move: ObligationMove) => boolean = () => true): ObligationState[] {
  const seen = new Set([start]);
  for (const state of seen) {
    for (const [move, next] of Object.entries(OBLIGATION_LIFECYCLE[state]))
      if (by(move as ObligationMove)) seen.add(next);
  }
  return [...seen];
}

describe('the lifecycle of an obligation', () => {
  it('knows the states and moves that are meant, and no others', () => {
    expect(states.sort()).toEqual(rows.map(([state]) => state).sort());
    expect(Object.keys(MOVER).sort()).toEqual([...moves].sort());
  });

  it('has no state that nobody can reach', () => {
    const reachable = reachableFrom('open');
    expect({ unreachable: states.filter((state) => !reachable.includes(state)) }).toEqual({ unreachable: [] });
  });

  it('has no state from which it cannot be closed', () => {
    expect({ endless: states.filter((state) => !reachableFrom(state).some(isClosed)) }).toEqual({ endless: [] });
  });

  it('lets no sequence of moves of an owner close it, from wherever it is open', () => {
    for (const state of states.filter((one) => !isClosed(one))) {
      const byOwner = reachableFrom(state, (move) => MOVER[move] === 'owner');
      expect({ state, closed: byOwner.filter(isClosed) }).toEqual({ state, closed: [] });
    }
  });

  it('leaves a closed state only by reopening', () => {
    for (const state of CLOSED_STATES) expect(Object.keys(OBLIGATION_LIFECYCLE[state])).toEqual(['reopen']);
  });

  it.each(grid.filter(([, , next]) => next !== '.'))('%s, %s: then %s', (state, move, next) => {
    expect(canMove(state, move)).toBe(true);
    expect(afterMove(state, move)).toBe(next);
  });

  it.each(grid.filter(([, , next]) => next === '.'))('%s, %s: refused, saying what to do', (state, move) => {
    expect(canMove(state, move)).toBe(false);
    expect(() => afterMove(state, move)).toThrow(
      expect.objectContaining({
        code: 'move-not-allowed',
        details: { state, move },
        sentence: { zh: expect.stringContaining('请刷新页面'), en: expect.stringContaining('Reload') },
      }),
    );
  });
});
