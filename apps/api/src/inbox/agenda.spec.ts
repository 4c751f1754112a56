import type { InboxTask } from '@app/persistence/read-models';
import { agendaOf } from './agenda';

const TODAY = '2026-11-30';

let nth = 0;
const task = (kind: InboxTask['kind'], dueOn: string | null, more: Partial<InboxTask> = {}): InboxTask => ({
  ...{ kind, dueOn, planId: 1, clauseNumber: 1, title: '', why: null, light: 'blue', obligationId: (nth += 1) },
  ...{ reportId: null, documentId: null, caseId: null, assessmentId: null, entryId: null },
  ...more,
});

/** A task that stands for itself. */
const alone = (one: InboxTask, today = TODAY) => ({ task: one, today, of: null });

describe('what is to be done this week', () => {
  it('is what is late, what is due within seven days, and what has no date', () => {
    const agenda = agendaOf([
      alone(task('submit-report', '2020-01-01')),
      alone(task('review-report', '2026-12-07')),
      alone(task('sign-report', '2026-12-08')),
      alone(task('sign-report', '2026-12-30')),
      alone(task('sign-report', '2026-12-31')),
      alone(task('receive-document', null)),
    ]);
    expect(agenda).toMatchObject({ total: 6, week: 3, next: { within: 'month', total: 2 } });
    expect(agenda.cards.map((card) => card.task.dueOn)).toEqual(['2020-01-01', '2026-12-07', null]);
    expect(agenda.next.tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-12-08', '2026-12-30']);
  });

  it('is counted from the date each plan has', () => {
    const due = task('submit-report', '2018-06-01');
    expect(agendaOf([alone(due, '2018-01-01')]).next).toMatchObject({ within: 'later', total: 1 });
    expect(agendaOf([alone(due)])).toMatchObject({ week: 1, next: { within: 'later', total: 0, tasks: [] } });
  });

  it('has a card for each of one or two, and one for more of a kind', () => {
    const kinds = [
      'receive-document',
      'submit-report',
      'receive-document',
      'submit-report',
      'receive-document',
    ] as const;
    expect(
      agendaOf(kinds.map((kind) => alone(task(kind, null)))).cards.map(({ kind, total }) => [kind, total]),
    ).toEqual([
      ['receive-document', 3],
      ['submit-report', 1],
      ['submit-report', 1],
    ]);
  });

  it('tells of many the first, the worst light, and whether they are of several plans', () => {
    const many = { span: 'week', ofMany: 140, worst: 'red', severalPlans: false } as const;
    const late = ['2026-10-02', '2026-10-05'].map((on) => ({
      ...{ task: task('submit-report', on, { light: 'yellow' }), today: TODAY, of: many },
    }));
    const [card] = agendaOf(late).cards;
    expect(card).toMatchObject({ total: 140, light: 'red', severalPlans: false, task: { dueOn: '2026-10-02' } });
    const earlier = alone(task('submit-report', '2026-10-01', { planId: 2, light: 'blue' }));
    const [withAnother] = agendaOf([...late, earlier]).cards;
    expect(withAnother).toMatchObject({ total: 141, light: 'red', severalPlans: true, task: { dueOn: '2026-10-01' } });
  });

  it('counts what comes next without telling all of it', () => {
    const of = { span: 'later', ofMany: 40, worst: null, severalPlans: true } as const;
    const first = [...Array(8).keys()].map((n) => ({
      ...{ task: task('submit-report', `2027-03-0${n + 1}`), today: TODAY, of },
    }));
    const { next, week, cards } = agendaOf([...first, alone(task('record-interview', '2027-03-01'))]);
    expect({ week, cards, within: next.within, total: next.total, told: next.tasks.length }).toEqual({
      ...{ week: 0, cards: [], within: 'later', total: 41, told: 8 },
    });
  });
});
