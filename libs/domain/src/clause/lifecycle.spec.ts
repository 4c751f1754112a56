import { afterMove, OBLIGATION_LIFECYCLE, type ObligationMove } from './lifecycle';
import type { ObligationState } from './obligation';

/** What is meant, written out: every state, every move, and what becomes of it (null: refused). */
const MEANT: Record<ObligationState, Record<ObligationMove, ObligationState | null>> = {
  open: { submit: 'submitted', accept: null, return: null },
  submitted: { submit: null, accept: 'accepted', return: 'open' },
  accepted: { submit: null, accept: null, return: null },
};
const grid = Object.entries(MEANT).flatMap(([state, moves]) =>
  Object.entries(moves).map(([move, next]) => [state, move, next] as [ObligationState, ObligationMove, typeof next]),
);

/** The states one can get to, the first one included. */
function reachableFrom(start: ObligationState): Set<ObligationState> {
  const seen = new Set([start]);
  for (const state of seen) for (const next of Object.values(OBLIGATION_LIFECYCLE[state])) seen.add(next);
  return seen;
}

describe('the lifecycle of an obligation', () => {
  const states = Object.keys(OBLIGATION_LIFECYCLE) as ObligationState[];

  it('knows the states that are meant, and no others', () => {
    expect(states.sort()).toEqual(Object.keys(MEANT).sort());
  });

  it('has no state that nobody can reach', () => {
    const reachable = reachableFrom('open');
    expect({ unreachable: states.filter((state) => !reachable.has(state)) }).toEqual({ unreachable: [] });
  });

  it('has no state that never ends', () => {
    const endless = states.filter((state) => !reachableFrom(state).has('accepted'));
    expect({ endless }).toEqual({ endless: [] });
    expect(states.filter((state) => Object.keys(OBLIGATION_LIFECYCLE[state]).length === 0)).toEqual(['accepted']);
  });

  it.each(grid.filter(([, , next]) => next !== null))('%s, %s: then %s', (state, move, next) => {
    expect(afterMove(state, move)).toBe(next);
  });

  it.each(grid.filter(([, , next]) => next === null))('%s, %s: refused, saying what to do', (state, move) => {
    expect(() => afterMove(state, move)).toThrow(
      expect.objectContaining({
        code: 'move-not-allowed',
        details: { state, move },
        sentence: { zh: expect.stringContaining('请刷新页面'), en: expect.stringContaining('Reload') },
      }),
    );
  });
});
