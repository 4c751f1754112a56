import { afterCaseMove, CASE_LIFECYCLE, type CaseMove, type CaseState } from './case';

/** What is meant, written out: every state, every move, and what becomes of it (null: refused). */
const MEANT: Record<CaseState, Record<CaseMove, CaseState | null>> = {
  // What was demanded no longer stands, and nobody has signed: the case lapses and its draft is withdrawn.
  drafting: { issue: 'running', lapse: 'closed', report: null, accept: null, return: null, 'give-up': null },
  // A body that catches up before it reports needs no more of the order: the case is closed by `accept`.
  running: { issue: null, lapse: null, report: 'reported', accept: 'closed', return: null, 'give-up': 'closed' },
  reported: { issue: null, lapse: null, report: null, accept: 'closed', return: 'running', 'give-up': 'closed' },
  closed: { issue: null, lapse: null, report: null, accept: null, return: null, 'give-up': null },
};
const grid = Object.entries(MEANT).flatMap(([state, moves]) =>
  Object.entries(moves).map(([move, next]) => [state, move, next] as [CaseState, CaseMove, typeof next]),
);

/** The states one can get to, the first one included. */
function reachableFrom(start: CaseState): Set<CaseState> {
  const seen = new Set([start]);
  for (const state of seen) for (const next of Object.values(CASE_LIFECYCLE[state])) seen.add(next);
  return seen;
}

describe('the lifecycle of a case', () => {
  const states = Object.keys(CASE_LIFECYCLE) as CaseState[];

  it('knows the states that are meant, and no others', () => {
    expect(states.sort()).toEqual(Object.keys(MEANT).sort());
  });

  it('has no state that nobody can reach', () => {
    const reachable = reachableFrom('drafting');
    expect({ unreachable: states.filter((state) => !reachable.has(state)) }).toEqual({ unreachable: [] });
  });

  it('has no state that never ends', () => {
    const endless = states.filter((state) => !reachableFrom(state).has('closed'));
    expect({ endless }).toEqual({ endless: [] });
    expect(states.filter((state) => Object.keys(CASE_LIFECYCLE[state]).length === 0)).toEqual(['closed']);
  });

  it('has no way around the signature of a named person', () => {
    const ways = Object.entries(CASE_LIFECYCLE.drafting).filter(([, next]) => next !== 'closed');
    expect(ways).toEqual([['issue', 'running']]);
  });

  it.each(grid.filter(([, , next]) => next !== null))('%s, %s: then %s', (state, move, next) => {
    expect(afterCaseMove(state, move)).toBe(next);
  });

  it.each(grid.filter(([, , next]) => next === null))('%s, %s: refused, saying what to do', (state, move) => {
    expect(() => afterCaseMove(state, move)).toThrow(
      expect.objectContaining({
        code: 'move-not-allowed',
        details: { state, move },
        sentence: { zh: expect.stringContaining('请刷新页面'), en: expect.stringContaining('Reload') },
      }),
    );
  });
});
