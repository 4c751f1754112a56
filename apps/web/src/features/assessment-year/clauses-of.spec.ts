import { clausesOf } from './clauses-of';

describe('the clauses of tasks', () => {
  it('are each named once, in order', () => {
    const keys = [
      'plan-2/clause-46/report-2018',
      'plan-2/clause-9/milestone-2018-12-31-1',
      'plan-2/clause-46/report-2017',
    ];
    expect(clausesOf(keys)).toEqual([9, 46]);
  });

  it('are none where a key names none', () => expect(clausesOf(['c3/a', ''])).toEqual([]));
});
