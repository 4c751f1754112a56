import fc from 'fast-check';
import { loadCalendar, loadReportingPolicy } from '@app/config';
import { addDays, dateByRule, endOfMonth, endOfYear, workingDaysBetween, yearOf } from '../calendar';
import { reportingPeriods, rhythmOf, type ReportingPolicy, type Rhythm } from './reporting-rhythm';

const policy = loadReportingPolicy();
const calendar = loadCalendar();

const periods = (rhythm: Rhythm, issuedOn: string, horizon: string, changed: Partial<ReportingPolicy> = {}) =>
  reportingPeriods(rhythm, issuedOn, horizon, { ...policy, ...changed }, calendar);
const names = (...query: Parameters<typeof periods>) => periods(...query).map(({ name }) => name);

const MONTHS = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const;
/** The last day of the period a name stands for, reckoned from the name alone. */
function endOf(name: string): string {
  const [year, nth] = name.split('-');
  if (nth?.startsWith('M')) return endOfMonth(`${year}-${nth.slice(1)}-01`);
  const ends = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31', H1: '06-30', H2: '12-31' } as const;
  return `${year}-${nth ? ends[nth as keyof typeof ends] : '12-31'}`;
}

describe('the rhythm of progress reports', () => {
  it('is quarterly where the clause says 定期, otherwise the default of the policy', () => {
    expect(rhythmOf('定期向上级报告。', policy)).toBe('quarterly');
    expect(rhythmOf('向上级报告。', policy)).toBe('half-yearly');
  });

  it('is not made quarterly by 不定期, which says the opposite', () => {
    expect(rhythmOf('不定期抽查。', policy)).toBe('half-yearly');
    expect(rhythmOf('不定期抽查，定期报告。', policy)).toBe('quarterly');
  });

  it('follows the first phrase of the policy that fits', () => {
    const phrases: ReportingPolicy['phrases'] = [
      { words: ['逐年', '分年度'], rhythm: 'yearly' },
      { words: ['定期'], rhythm: 'quarterly' },
    ];
    expect(rhythmOf('分年度评估，定期报告。', { ...policy, phrases })).toBe('yearly');
    expect(rhythmOf('定期报告。', { ...policy, phrases })).toBe('quarterly');
  });
});

describe('reporting periods', () => {
  it('are named and labelled as people call them', () => {
    const labels = (rhythm: Rhythm) => periods(rhythm, '2017-12-31', '2018-12-31').map((p) => [p.name, p.label]);
    expect(labels('quarterly')).toEqual([
      ['2018-Q1', '2018年第一季度'],
      ['2018-Q2', '2018年第二季度'],
      ['2018-Q3', '2018年第三季度'],
      ['2018-Q4', '2018年第四季度'],
    ]);
    expect(labels('half-yearly')).toEqual([
      ['2018-H1', '2018年上半年'],
      ['2018-H2', '2018年下半年'],
    ]);
    expect(labels('yearly')).toEqual([['2018', '2018年度']]);
    expect(labels('monthly').slice(7, 9)).toEqual([
      ['2018-M09', '2018年9月'],
      ['2018-M10', '2018年10月'],
    ]);
  });

  it('are due on the tenth working day after they end, over New Year and over the National Day week', () => {
    const due = Object.fromEntries(periods('quarterly', '2017-12-31', '2018-12-31').map((p) => [p.name, p.dueOn]));
    expect(due['2018-Q3']).toBe('2018-10-19'); // 1 to 7 October is a holiday
    expect(due['2018-Q4']).toBe('2019-01-15'); // so is 1 January
  });

  it('begin with one that is long enough: 60 days have something to report, 59 have not', () => {
    expect(names('half-yearly', '2018-05-02', '2018-12-31')).toEqual(['2018-H1', '2018-H2']);
    expect(names('half-yearly', '2018-05-03', '2018-12-31')).toEqual(['2018-H2']);
  });

  it('leave out what ended before the plan was issued, even where the policy wants every period', () => {
    const everyPeriod = { firstPeriodMinimumDays: 0 };
    expect(names('half-yearly', '2017-06-30', '2017-12-31', everyPeriod)).toEqual(['2017-H1', '2017-H2']);
    expect(names('half-yearly', '2017-07-01', '2017-12-31', everyPeriod)).toEqual(['2017-H2']);
  });

  it('end with the last one that is over by the horizon', () => {
    expect(names('half-yearly', '2018-01-01', '2018-12-30')).toEqual(['2018-H1']);
    expect(names('half-yearly', '2018-01-01', '2018-12-31')).toEqual(['2018-H1', '2018-H2']);
  });

  it('follow one another without a gap, whenever the plan was issued', () => {
    const issue = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2016-01-01', days));
    const rhythms = fc.constantFrom<Rhythm>('monthly', 'quarterly', 'half-yearly', 'yearly');
    fc.assert(
      fc.property(issue, rhythms, fc.nat(3), (issuedOn, rhythm, years) => {
        const found = periods(rhythm, issuedOn, endOfYear(yearOf(issuedOn) + 1 + years));
        const monthOf = (name: string) => yearOf(endOf(name)) * 12 + Number(endOf(name).slice(5, 7));
        found.forEach(({ name, endsOn, dueRule, dueOn }, i) => {
          expect([endsOn, dateByRule(calendar, endsOn, dueRule)]).toEqual([endOf(name), dueOn]);
          if (i > 0) expect(monthOf(name) - monthOf(found[i - 1].name)).toBe(MONTHS[rhythm]);
          expect(workingDaysBetween(calendar, endOf(name), dueOn)).toBe(policy.dueWorkingDaysAfterPeriod);
        });
        expect(endOf(found[0].name) >= addDays(issuedOn, policy.firstPeriodMinimumDays - 1)).toBe(true);
        expect(endOf(found.at(-1)!.name)).toBe(endOfYear(yearOf(issuedOn) + 1 + years));
      }),
    );
  });
});
