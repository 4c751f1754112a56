import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  buildCalendar,
  dateByRule,
  explainDate,
  isProvisional,
  isWorkingDay,
  workingDaysBetween,
  type DateRule,
} from '.';
import { aCalendar, aDate } from './testing/arbitraries';
import { calendar2017to2019 as calendar, published } from './testing/some-calendars';

const refusal = (code: string) => expect.objectContaining({ code });
const days = (n: number): DateRule => ({ kind: 'days', n });
const workingDays = (n: number): DateRule => ({ kind: 'working-days', n });
const months = (n: number): DateRule => ({ kind: 'months', n });

describe('why a date is what it is', () => {
  it('names the days that were counted and those that were passed over, with the reason of each', () => {
    const why = explainDate(calendar, '2018-12-28', workingDays(5));
    expect(why).toEqual({
      from: '2018-12-28',
      result: '2019-01-07',
      counted: ['2018-12-29', '2019-01-02', '2019-01-03', '2019-01-04', '2019-01-07'],
      skipped: [
        { date: '2018-12-30', reason: '元旦' },
        { date: '2018-12-31', reason: '元旦' },
        { date: '2019-01-01', reason: '元旦' },
        { date: '2019-01-05', reason: '周六' },
        { date: '2019-01-06', reason: '周日' },
      ],
      provisional: false,
      rule: { kind: 'working-days', n: 5 },
      calendarVersion: calendar.version,
      sentence: {
        zh: '自2018年12月28日次日起算5个工作日，当日不计，止于2019年1月7日，跳过休息日5天（元旦3天、周六1天、周日1天）。',
        en: '5 working days after 2018-12-28, which is not counted, end on 2019-01-07, passing over 5 rest days (元旦 3, 周六 1, 周日 1).',
      },
    });
  });

  it('says that natural days that end in a holiday move to the day after it', () => {
    const why = explainDate(calendar, '2018-09-21', days(10));
    expect([why.counted.length, why.counted.at(-1), why.result]).toEqual([10, '2018-10-01', '2018-10-08']);
    expect(why.skipped.map(({ date }) => date)).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2018-10-0${day}`));
    expect(why.sentence.zh).toBe(
      '自2018年9月21日次日起算10日，当日不计，期满日为2018年10月1日，逢休息日（国庆节），顺延至下一个工作日2018年10月8日。',
    );
  });

  it('says when a month has no corresponding day', () => {
    const why = explainDate(calendar, '2018-01-31', months(1));
    expect(why.counted).toEqual(['2018-02-28']);
    expect(why.sentence.zh).toBe('自2018年1月31日起1个月，止于当月末日（没有对应日）2018年2月28日。');
    expect(explainDate(calendar, '2018-01-15', months(3)).counted).toEqual(['2018-02-15', '2018-03-15', '2018-04-15']);
  });

  it('leaves a date of the plan on a rest day, and says so', () => {
    const why = explainDate(calendar, '2018-12-31', { kind: 'plan-date' });
    expect([why.result, why.counted, why.skipped, why.provisional]).toEqual(['2018-12-31', [], [], false]);
    expect(why.sentence.zh).toContain('逢休息日不顺延');
    expect(explainDate(calendar, '2018-03-01', { kind: 'year-end' }).result).toBe('2018-12-31');
    expect(explainDate(calendar, '2018-03-31', { kind: 'with-lead' }).result).toBe('2018-03-31');
    expect(explainDate(calendar, '2016-02-29', { kind: 'anniversary', n: 36 }).result).toBe('2019-02-28');
  });

  it('pulls a reminder forward from a rest day', () => {
    const why = explainDate(calendar, '2018-12-31', { kind: 'days-before', n: 30 });
    expect([why.result, why.skipped]).toEqual(['2018-11-30', [{ date: '2018-12-01', reason: '周六' }]]);
    expect(why.sentence.zh).toContain('逢休息日（周六），提前到2018年11月30日');
    expect(explainDate(calendar, '2018-10-01', { kind: 'working-days-before', n: 0 }).result).toBe('2018-09-30');
  });

  it('says which arrangement is missing, and changes its answer when it is published', () => {
    const until2018 = buildCalendar([published(2017), published(2018)]);
    const before = explainDate(until2018, '2018-12-26', workingDays(5));
    expect([before.result, before.provisional]).toEqual(['2019-01-02', true]);
    expect(before.sentence.zh).toContain('尚未全部公布');
    const after = explainDate(calendar, '2018-12-26', workingDays(5));
    expect([after.result, after.provisional]).toEqual(['2019-01-03', false]);
    expect(before.calendarVersion).not.toBe(after.calendarVersion);
  });

  it('names its version only by the days: the same days, the same version', () => {
    const again = buildCalendar([published(2019), published(2017), published(2018)]);
    expect(again.version).toBe(calendar.version);
  });

  const anyRule = fc.oneof(
    fc.record({
      kind: fc.constantFrom(
        'days' as const,
        'working-days' as const,
        'days-before' as const,
        'working-days-before' as const,
      ),
      n: fc.nat(150),
    }),
    fc.record({ kind: fc.constant('months' as const), n: fc.nat(18) }),
  );

  it('is the date that is computed without reasons', () => {
    fc.assert(
      fc.property(aCalendar, aDate, anyRule, (any, from, rule) => {
        expect(explainDate(any, from, rule).result).toBe(dateByRule(any, from, rule));
      }),
    );
  });

  it('leaves no day unexplained: counted and passed over are all days on the way, each once', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.nat(60), (any, from, n) => {
        const { counted, skipped, result } = explainDate(any, from, workingDays(n));
        const all = [...counted, ...skipped.map(({ date }) => date)].sort();
        expect(counted).toHaveLength(n);
        expect(all).toEqual(all.map((_, index) => addDays(from, index + 1)));
        expect(all.at(-1) ?? from).toBe(result);
        expect(workingDaysBetween(any, from, result)).toBe(n);
      }),
    );
  });

  it('of a period is never a rest day', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.oneof(fc.nat(90).map(days), fc.nat(18).map(months)), (any, from, rule) => {
        expect(isWorkingDay(any, dateByRule(any, from, rule))).toBe(true);
      }),
    );
  });

  it('counts a first part and then the rest as it counts the whole', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.nat(60), fc.nat(60), (any, from, a, b) => {
        expect(addWorkingDays(any, addWorkingDays(any, from, a), b)).toBe(addWorkingDays(any, from, a + b));
      }),
    );
  });

  it('is provisional exactly when a day that was looked at is', () => {
    const known = buildCalendar([2017, 2018].map(published));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.nat(60), (offset, n) => {
        const why = explainDate(known, addDays('2017-10-01', offset), workingDays(n));
        const looked = [...why.counted, ...why.skipped.map(({ date }) => date), why.result];
        expect(why.provisional).toBe(looked.some((day) => isProvisional(known, day)));
      }),
    );
  });
});

describe('a period that cannot be counted', () => {
  it.each([
    ['negative', -1, 'period-negative'],
    ['half a day', 0.5, 'period-not-whole'],
    ['not a number', NaN, 'period-not-whole'],
    ['longer than a century', 36_526, 'period-too-long'],
  ])('%s is refused', (_, n, code) => {
    expect(() => explainDate(calendar, '2018-01-02', days(n))).toThrow(refusal(code));
    expect(() => dateByRule(calendar, '2018-01-02', days(n))).toThrow(refusal(code));
  });

  it('starts before any arrangement is known, or on a day that does not exist', () => {
    expect(() => explainDate(calendar, '2016-12-31', days(5))).toThrow(refusal('date-before-calendar'));
    expect(explainDate(calendar, '2017-01-01', days(5)).result).toBe('2017-01-06');
    expect(explainDate(calendar, '1990-12-31', { kind: 'plan-date' }).result).toBe('1990-12-31'); // counts nothing
    expect(() => explainDate(calendar, '2018-02-30', days(5))).toThrow(refusal('invalid-date'));
  });
});
