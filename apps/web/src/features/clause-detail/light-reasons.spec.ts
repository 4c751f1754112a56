import type { ObligationView } from '../../api/types';
import { lightReasons } from './light-reasons';

const task = (over: Partial<ObligationView>) =>
  ({ light: 'green', dueOn: '2018-06-30', submittedOn: null, hardness: 'firm', ...over }) as ObligationView;
const said = (light: 'red' | 'yellow' | 'blue' | 'green', ...obligations: ObligationView[]) =>
  lightReasons({ light, today: '2018-07-10', obligations }).map(({ why, days }) => [why, days]);

describe('why a clause shows its light', () => {
  it('red: what is overdue, the longest first, and nothing else', () => {
    const late = task({ light: 'red', dueOn: '2018-07-01' });
    const later = task({ light: 'red', dueOn: '2018-06-30' });
    expect(said('red', late, task({ light: 'yellow', submittedOn: '2018-07-02' }), later)).toEqual([
      ['overdue', 10],
      ['overdue', 9],
    ]);
  });

  it('yellow: what was reported late, a soft date that passed, and what was red before its date moved', () => {
    expect(said('yellow', task({ light: 'yellow', submittedOn: '2018-07-17', dueOn: '2018-06-30' }))).toEqual([
      ['was-late', 17],
    ]);
    expect(said('yellow', task({ light: 'yellow', hardness: 'soft' }))).toEqual([['soft-passed', 10]]);
    expect(said('yellow', task({ light: 'yellow', dueOn: '2018-12-31' }))).toEqual([['was-red', 0]]);
  });

  it('blue: what is due next', () => {
    const next = task({ light: 'blue', dueOn: '2018-07-12' });
    expect(said('blue', task({ light: 'blue', dueOn: '2018-07-31' }), next)).toEqual([
      ['due-soon', 2],
      ['due-soon', 21],
    ]);
  });

  it('green: nothing has to be explained', () => expect(said('green', task({}))).toEqual([]));
});
