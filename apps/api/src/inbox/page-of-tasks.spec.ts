import fc from 'fast-check';
import { pageOfTasks } from './page-of-tasks';

const task = fc.record({
  dueOn: fc.option(fc.constantFrom('2026-01-05', '2026-11-29', '2026-11-30', '2027-06-30')),
  id: fc.nat(),
});

describe('pages of tasks', () => {
  it('begin with what is longest overdue and end with what has no date', () => {
    const tasks = [null, '2027-01-01', '2020-03-31', null, '2026-11-30'].map((dueOn, id) => ({ dueOn, id }));
    expect(pageOfTasks(tasks, { after: 0, limit: 9 }).map(({ id }) => id)).toEqual([2, 4, 1, 0, 3]);
  });

  it('together hold every task once, in one order', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (tasks, limit) => {
        const pages = [];
        for (let after = 0; after < tasks.length; after += limit) pages.push(...pageOfTasks(tasks, { after, limit }));
        expect(pages).toEqual(pageOfTasks(tasks, { after: 0, limit: tasks.length }));
        expect(new Set(pages)).toEqual(new Set(tasks));
        const dates = pages.map(({ dueOn }) => dueOn ?? '9999');
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });
});
