import { buildCalendar } from '../calendar';
import { aRung } from './a-rung.fixture';
import { agendaOf } from './agenda';
import { ladderSteps } from './ladder-steps';
import type { Rung } from './policy';

const calendar = buildCalendar([{ year: 2018, notice: null, holidays: {}, makeUpDays: {} }]);
const rung = (id: string, act: Rung['act'], when: Rung['when']) => aRung({ id, act, when });
const ladder = [
  rung('remind', 'remind', { workingDaysBefore: 5 }),
  rung('urge', 'urge', { workingDaysAfter: 3 }),
  rung('order', 'rectification-order', { workingDaysAfter: 30 }),
];
const policy = {
  ladders: { duty: ladder, report: ladder, soft: ladder, contribution: ladder },
  ordersForLateObligations: true,
};
const open = { ladder: 'duty' as const, dueOn: '2018-06-29', state: 'open' as const, climbFrom: 1, taken: {} };
const steps = (fields: Partial<typeof open>, today: string, startedOn = '2018-01-01') =>
  ladderSteps({ ...open, ...fields }, policy, calendar, { today, startedOn });

describe('the steps of a ladder', () => {
  it('are all ahead at first, each with the rule of its date', () => {
    expect(steps({}, '2018-06-01')).toEqual([
      { rungId: 'remind', act: 'remind', on: '2018-06-22', rule: { kind: 'working-days-before', n: 5 }, takenOn: null },
      { rungId: 'urge', act: 'urge', on: '2018-07-04', rule: { kind: 'working-days', n: 3 }, takenOn: null },
      {
        rungId: 'order',
        act: 'rectification-order',
        on: '2018-08-10',
        rule: { kind: 'working-days', n: 30 },
        takenOn: null,
      },
    ]);
  });

  it('say what was done under a version of before, where a rung stands in its place', () => {
    const slip = {
      ...rung('slip', 'urging-slip', { workingDaysAfter: 3 }),
      replaces: { id: 'urge', act: 'urge' as const },
    };
    const renamed = { ...policy, ladders: { ...policy.ladders, duty: [slip] } };
    const step = (taken: Record<string, string>) =>
      ladderSteps({ ...open, taken }, renamed, calendar, { today: '2018-07-10', startedOn: '2018-01-01' });
    expect(step({ urge: '2018-07-04' })).toMatchObject([{ rungId: 'slip', act: 'urge', takenOn: '2018-07-04' }]);
    expect(step({})).toMatchObject([{ rungId: 'slip', act: 'urging-slip', takenOn: null }]);
  });

  it('keep the day on which they were taken, also when nobody is asked any more', () => {
    const taken = { remind: '2018-06-22' };
    expect(steps({ taken }, '2018-06-25').map(({ takenOn }) => takenOn)).toEqual(['2018-06-22', null, null]);
    expect(steps({ taken, state: 'submitted' as never }, '2018-06-25').map(({ rungId }) => rungId)).toEqual(['remind']);
  });

  it('do not promise a reminder that would come too late, nor anything before the plan was watched', () => {
    expect(steps({}, '2018-06-22').map(({ rungId }) => rungId)).toEqual(['urge', 'order']);
    expect(steps({ climbFrom: 2 }, '2018-06-01').map(({ rungId }) => rungId)).toEqual(['urge', 'order']);
    expect(steps({}, '2018-07-10', '2018-07-05').map(({ rungId }) => rungId)).toEqual(['order']);
  });

  it('name as the first one ahead what the agenda waits for', () => {
    for (const today of ['2018-06-01', '2018-06-21', '2018-06-22', '2018-07-03']) {
      const ahead = steps({}, today).filter(({ on }) => on > today);
      const owed = { ...open, round: 1, id: 1, key: 'k', fired: new Set<string>() };
      expect(agendaOf([owed], policy, calendar, { today, startedOn: '2018-01-01' }).next).toBe(ahead[0].on);
    }
  });
});
