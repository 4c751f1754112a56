import fc from 'fast-check';
import { addDays } from '../../calendar';
import { aBodyYear, anObligation } from '../a-body-year.fixture';
import { countTasks, ledOn, leadersInYear, tasksInYear, type Leading } from '.';

const head = (name: string, from: string | null, to: string | null): Leading => ({
  ...{ name, post: '镇长', as: 'head', from, to },
});
const secretary: Leading = { name: '唐仿委', post: '镇党委书记', as: 'secretary', from: null, to: null };

describe('who led a body in a year', () => {
  it('each for the own days: a change in June divides the year', () => {
    const leaders = leadersInYear(
      [head('房样江', '2016-12-01', '2018-06-14'), head('盘拟江', '2018-06-15', null), secretary],
      2018,
    );
    expect(leaders).toEqual([
      { ...secretary, from: '2018-01-01', to: '2018-12-31', days: 365 },
      { ...head('房样江', '2018-01-01', '2018-06-14'), days: 165 },
      { ...head('盘拟江', '2018-06-15', '2018-12-31'), days: 200 },
    ]);
    expect(ledOn(leaders, '2018-06-14')).toEqual(['唐仿委', '房样江']);
    expect(ledOn(leaders, '2018-06-15')).toEqual(['唐仿委', '盘拟江']);
  });

  it('whoever left on New Year’s Eve or came on New Year’s Day is of one year alone', () => {
    const two = [head('房样江', '2017-01-01', '2017-12-31'), head('盘拟江', '2019-01-01', null)];
    expect(leadersInYear(two, 2018)).toEqual([]);
    expect(leadersInYear(two, 2017).map(({ days }) => days)).toEqual([365]);
    expect(leadersInYear(two, 2019).map(({ name }) => name)).toEqual(['盘拟江']);
  });

  it('whoever leads two ways is named once for a day', () => {
    const both = leadersInYear([head('唐仿委', '2018-03-01', null), secretary], 2018);
    expect(ledOn(both, '2018-04-01')).toEqual(['唐仿委']);
  });

  it('law: heads that follow one another share the days of the year, none twice and none left out', () => {
    const changes = fc.uniqueArray(fc.nat(364), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(changes, (days) => {
        const starts = [...days].sort((a, b) => a - b).map((n) => addDays('2018-01-01', n));
        const all = ['2017-01-01', ...starts].map((from, nth) =>
          head(`负责人${nth}`, from, starts[nth] ? addDays(starts[nth], -1) : null),
        );
        expect(leadersInYear(all, 2018).reduce((sum, one) => sum + one.days, 0)).toBe(365);
      }),
    );
  });
});

describe('what a body did of its year', () => {
  const facts = aBodyYear({
    obligations: [
      anObligation('按期', { dueOn: '2018-06-30', done: '2018-06-30' }),
      anObligation('迟一日', { dueOn: '2018-06-30', done: '2018-07-01' }),
      anObligation('未做', { dueOn: '2018-12-31' }),
      anObligation('未审核', { dueOn: '2018-10-31', submittedOn: '2018-10-30', acceptedOn: null }),
      anObligation('别的年度', { dueOn: '2017-12-31' }),
    ],
  });
  const tasks = tasksInYear(facts, '2019-04-08');

  it('what was left undone stands first, then what was late, then what was done in time', () => {
    expect(tasks.map(({ title, ended, daysLate }) => [title, ended, daysLate])).toEqual([
      ['未审核', 'not-completed', 159],
      ['未做', 'not-completed', 98],
      ['迟一日', 'completed-late', 1],
      ['按期', 'completed', 0],
    ]);
  });

  it('a report that nobody accepted is said to be filed', () => {
    expect(tasks.filter(({ reported }) => reported).map(({ title }) => title)).toEqual(['未审核']);
  });

  it('law: the days of all who headed it one after the other count every task once', () => {
    const obligations = fc.array(fc.record({ due: fc.nat(364), late: fc.option(fc.integer({ min: -30, max: 90 })) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(obligations, fc.integer({ min: 1, max: 364 }), (some, change) => {
        const year = aBodyYear({
          obligations: some.map(({ due, late }, nth) => {
            const dueOn = addDays('2018-01-01', due);
            return anObligation(`任务${nth}`, { dueOn, done: late === null ? null : addDays(dueOn, late) });
          }),
        });
        const all = tasksInYear(year, '2019-04-08');
        const whole = countTasks(all);
        const first = countTasks(all, { from: '2018-01-01', to: addDays('2018-01-01', change - 1) });
        const second = countTasks(all, { from: addDays('2018-01-01', change), to: '2018-12-31' });
        for (const ended of ['completed', 'completed-late', 'not-completed'] as const)
          expect(first[ended] + second[ended]).toBe(whole[ended]);
        expect(
          all.every(({ ended, daysLate }) => (ended === 'completed') === (daysLate === 0) || ended === 'not-completed'),
        ).toBe(true);
      }),
    );
  });
});
