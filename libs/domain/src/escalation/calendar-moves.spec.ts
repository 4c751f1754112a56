import fc from 'fast-check';
import { buildCalendar, dateByRule, workingDaysBetween, type DateRule } from '../calendar';
import { changedDays } from '../calendar';
import { aRung } from './a-rung.fixture';
import { movedDate, movedRungs } from './calendar-moves';

const year = (holidays: Record<string, string>, makeUpDays: Record<string, string> = {}) =>
  buildCalendar([
    { year: 2026, notice: null, holidays: {}, makeUpDays: {} },
    { year: 2027, notice: null, holidays, makeUpDays },
  ]);
const before = buildCalendar([{ year: 2026, notice: null, holidays: {}, makeUpDays: {} }]);
const after = year({ '2027-01-01': '元旦', '2027-01-04': '元旦' }, { '2027-01-10': '元旦' });
const today = '2026-12-01';
const tenDays: DateRule = { kind: 'working-days', n: 10 };
const report = { on: '2027-01-14', from: '2026-12-31', rule: tenDays };

describe('a stored date under a new calendar', () => {
  it('moves, and says why', () => {
    const moved = movedDate(report, { after, today })!;
    expect(moved.result).toBe('2027-01-15'); // two holidays, one make-up Sunday
    expect(moved.skipped.filter(({ reason }) => reason === '元旦')).toHaveLength(2);
    expect(moved.calendarVersion).toBe(after.version);
  });

  it('stays where the days of the new arrangement do not touch it', () => {
    expect(movedDate({ on: '2026-12-24', from: '2026-12-10', rule: tenDays }, { after, today })).toBeNull();
    expect(
      movedDate({ on: '2027-01-01', from: '2027-01-01', rule: { kind: 'plan-date' } }, { after, today }),
    ).toBeNull();
    expect(movedDate({ on: '2027-01-01', from: null, rule: null }, { after, today })).toBeNull(); // a person set it
  });

  it('stays once its day has come, and moves the day before', () => {
    expect(movedDate(report, { after, today: '2027-01-14' })).toBeNull();
    expect(movedDate(report, { after, today: '2027-01-13' })?.result).toBe('2027-01-15');
  });

  it('moves earlier where days are made up, but neither onto today nor on a signed paper', () => {
    const worked = year({}, { '2027-01-09': '春节', '2027-01-10': '春节' });
    expect(movedDate(report, { after: worked, today })?.result).toBe('2027-01-12');
    expect(movedDate(report, { after: worked, today: '2027-01-12' })).toBeNull();
    expect(movedDate(report, { after: worked, today }, { onPaper: true })).toBeNull();
    expect(movedDate(report, { after, today }, { onPaper: true })?.result).toBe('2027-01-15');
  });

  it('moves once: what was moved stays under the same calendar', () => {
    const rules = fc.record({ kind: fc.constantFrom('days' as const, 'working-days' as const), n: fc.nat(40) });
    fc.assert(
      fc.property(rules, (rule) => {
        const on = dateByRule(before, '2026-12-20', rule);
        const moved = movedDate({ on, from: '2026-12-20', rule }, { after, today });
        const again = movedDate({ on: moved?.result ?? on, from: '2026-12-20', rule }, { after, today });
        expect(again).toBeNull();
        if (rule.kind === 'working-days') {
          expect(workingDaysBetween(after, '2026-12-20', moved?.result ?? on)).toBe(rule.n);
        }
      }),
    );
  });
});

describe('the steps of a ladder under a new calendar', () => {
  const rung = (id: string, when: object) => aRung({ id, when });
  const ladder = [rung('remind', { calendarDaysBefore: 10 }), rung('urge', { workingDaysAfter: 3 })];
  const policy = {
    ladders: { duty: ladder, report: ladder, soft: ladder, contribution: ladder },
    ordersForLateObligations: true,
  };
  const obligation = {
    id: 1,
    key: 'report',
    ladder: 'report' as const,
    dueOn: '2027-01-14',
    state: 'open' as const,
    round: 1,
    fired: new Set<string>(),
  };

  it('follow the date, and their own working days', () => {
    expect(movedRungs(obligation, '2027-01-15', policy, { before, after, today })).toMatchObject([
      { rungId: 'remind', before: '2027-01-04', after: '2027-01-05' },
      { rungId: 'urge', before: '2027-01-19', after: '2027-01-20' },
    ]);
  });

  it('say why they fall on their new day', () => {
    const [remind, urge] = movedRungs(obligation, '2027-01-15', policy, { before, after, today });
    expect(remind.why.zh).toContain('2027年1月15日之前10日');
    expect(urge.why.zh).toContain('跳过休息日2天');
  });

  it('stay when they fired, when their day has come, and while nobody is asked', () => {
    const change = { before, after, today };
    expect(movedRungs({ ...obligation, fired: new Set(['remind', 'urge']) }, '2027-01-15', policy, change)).toEqual([]);
    expect(movedRungs(obligation, '2027-01-15', policy, { ...change, today: '2027-01-04' })).toHaveLength(1);
    expect(movedRungs({ ...obligation, state: 'submitted' }, '2027-01-15', policy, change)).toEqual([]);
  });
});

describe('the difference of two calendars', () => {
  it('is every day that is worked in one and not in the other, with the reason', () => {
    expect(changedDays(before, after)).toEqual([
      { date: '2027-01-01', works: false, reason: '元旦' },
      { date: '2027-01-04', works: false, reason: '元旦' },
      { date: '2027-01-10', works: true, reason: '元旦调休' },
    ]);
    expect(changedDays(after, before).map(({ works, reason }) => [works, reason])).toEqual([
      [true, '工作日'],
      [true, '工作日'],
      [false, '周日'],
    ]);
    expect(
      changedDays(
        after,
        year({ '2027-01-02': '元旦', '2027-01-01': '元旦', '2027-01-04': '元旦' }, { '2027-01-10': '元旦' }),
      ),
    ).toEqual([]);
  });
});
