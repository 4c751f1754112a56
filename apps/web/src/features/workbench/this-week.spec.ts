import type { InboxTask } from '../../api/types';
import { agendaOf, cardsOf } from './this-week';

const task = (kind: InboxTask['kind'], dueOn: string | null, planId = 1) => ({ kind, dueOn, planId });

describe('what is to be done this week', () => {
  const today = (planId: number | null) => (planId === 2 ? '2018-01-01' : '2026-11-30');

  it('is what is late, what is due within seven days, and what has no date', () => {
    const tasks = [
      task('submit-report', '2020-01-01'),
      task('submit-report', '2026-12-07'),
      task('submit-report', '2026-12-08'),
      task('submit-report', '2026-12-30'),
      task('submit-report', '2026-12-31'),
      task('receive-document', null),
    ];
    const { week, month, later } = agendaOf(tasks, today);
    expect(week.map(({ dueOn }) => dueOn)).toEqual(['2020-01-01', '2026-12-07', null]);
    expect(month.map(({ dueOn }) => dueOn)).toEqual(['2026-12-08', '2026-12-30']);
    expect(later.map(({ dueOn }) => dueOn)).toEqual(['2026-12-31']);
  });

  it('is counted from the date each plan has', () => {
    expect(agendaOf([task('submit-report', '2018-06-01', 2)], today).later).toHaveLength(1);
  });

  it('has a card for each of one or two, and one for more of a kind', () => {
    const tasks = [
      task('receive-document', null),
      task('submit-report', null),
      task('receive-document', null),
      task('submit-report', null),
      task('receive-document', null),
    ];
    expect(cardsOf(tasks).map(({ kind, tasks: of }) => [kind, of.length])).toEqual([
      ['receive-document', 3],
      ['submit-report', 1],
      ['submit-report', 1],
    ]);
  });
});
