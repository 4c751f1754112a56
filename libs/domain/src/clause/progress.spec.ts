import fc from 'fast-check';
import { OBLIGATION_LIFECYCLE } from './lifecycle';
import type { ObligationState } from './obligation';
import { countProgress, sumProgress } from './progress';

const owed = (dueOn: string, state: ObligationState = 'open', kind: 'milestone' | 'progress-report' = 'milestone') => ({
  dueOn,
  state,
  kind,
});

describe('progress', () => {
  it('counts a milestone as planned on the day it is due, and as done when it was accepted', () => {
    expect(countProgress([owed('2018-12-31')], '2018-12-30')).toEqual({ all: 1, planned: 0, done: 0 });
    expect(countProgress([owed('2018-12-31')], '2018-12-31')).toEqual({ all: 1, planned: 1, done: 0 });
    expect(countProgress([owed('2018-12-31', 'submitted')], '2018-12-31').done).toBe(0);
    expect(countProgress([owed('2018-12-31', 'accepted')], '2018-12-01')).toEqual({ all: 1, planned: 0, done: 1 });
  });

  it('leaves out reports, and what is no longer applicable; what was not done stays in', () => {
    const all = [
      owed('2018-12-31', 'accepted', 'progress-report'),
      owed('2018-12-31', 'not-applicable'),
      owed('2018-12-31', 'not-done'),
    ];
    expect(countProgress(all, '2019-01-01')).toEqual({ all: 1, planned: 1, done: 0 });
  });

  it('of several clauses together is the progress of all their milestones', () => {
    const state = fc.constantFrom(...(Object.keys(OBLIGATION_LIFECYCLE) as ObligationState[]));
    const clause = fc.array(fc.record({ day: fc.integer({ min: 1, max: 28 }), state }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 5 }), (clauses) => {
        const rows = clauses.map((one) =>
          one.map(({ day, state }) => owed(`2018-02-${`${day}`.padStart(2, '0')}`, state)),
        );
        const today = '2018-02-14';
        expect(sumProgress(rows.map((row) => countProgress(row, today)))).toEqual(countProgress(rows.flat(), today));
      }),
    );
  });
});
