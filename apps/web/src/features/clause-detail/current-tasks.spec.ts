import type { ObligationView } from '../../api/types';
import { partsOf } from './current-tasks';

const task = (id: number, dueOn: string, closedOn: string | null = null) => ({ id, dueOn, closedOn }) as ObligationView;
const ids = (tasks: readonly ObligationView[]) => tasks.map(({ id }) => id);

describe('the tasks of a clause', () => {
  const TODAY = '2018-07-10';

  it('all that is past its date is looked at now, however much it is; what is due today is not past', () => {
    const late = Array.from({ length: 7 }, (_, at) => task(at, `2018-07-0${at + 3}`));
    const parts = partsOf([...late, task(7, TODAY)], TODAY);
    expect(ids(parts.current)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(ids(parts.later)).toEqual([7]);
  });

  it('with it comes what is due next, up to five', () => {
    const tasks = [task(1, '2018-07-09'), task(2, '2018-06-01', '2018-06-01')];
    const next = [3, 4, 5, 6, 7].map((id) => task(id, `2018-1${id % 3}-0${id}`));
    const parts = partsOf([...tasks, ...next], TODAY);
    expect(parts.current).toHaveLength(5);
    expect(parts.later).toHaveLength(1);
    expect(ids(parts.closed)).toEqual([2]);
  });
});
