import fc from 'fast-check';
import { addDays, addMonths } from './dates';
import {
  asToday,
  FIRST_NAMED_DAY,
  furthestAhead,
  furthestOfPlan,
  isNamedDay,
  LAST_NAMED_DAY,
  namedDate,
  type NamedDateLimits,
} from './named-date';

const refusal = (code: string) => expect.objectContaining({ code });
const limit = (date: string) => ({ date, zh: '界限', en: 'the limit' });
const TODAY = '2026-11-30';
const DATES = { yearsBeyondHorizon: 5, yearsAhead: 2 };

describe('a date that a person names', () => {
  test.each<[string, string, NamedDateLimits, string | null]>([
    ['the first day there is', FIRST_NAMED_DAY, {}, null],
    ['the day before it', '1999-12-31', {}, 'date-too-early'],
    ['the last day there is', LAST_NAMED_DAY, {}, null],
    ['the day after it', '2101-01-01', {}, 'date-too-late'],
    ['the last year of all', '9999-12-31', {}, 'date-too-late'],
    ['the first year of all', '0001-01-01', {}, 'invalid-date'],
    ['a day that does not exist', '2027-02-29', {}, 'invalid-date'],
    ['today, where it has to lie ahead', TODAY, { after: asToday(TODAY) }, 'date-not-ahead'],
    ['tomorrow, where it has to lie ahead', '2026-12-01', { after: asToday(TODAY) }, null],
    ['the day it may begin', TODAY, { from: [limit(TODAY)] }, null],
    ['the day before that', '2026-11-29', { from: [limit(TODAY)] }, 'date-too-early'],
    ['the last day it may be', TODAY, { until: [null, limit(TODAY)] }, null],
    ['the day after that', '2026-12-01', { until: [null, limit(TODAY)] }, 'date-too-late'],
    [
      'a day after the nearer of two limits',
      '2027-01-02',
      { until: [limit('2030-01-01'), limit('2027-01-01')] },
      'date-too-late',
    ],
  ])('%s', (_, text, limits, code) => {
    if (code === null) expect(namedDate(text, limits)).toBe(text);
    else expect(() => namedDate(text, limits)).toThrow(refusal(code));
  });

  it('names the date, what it is for and the limit in both languages', () => {
    const what = { zh: '核查期限', en: 'the checks' };
    const until = [furthestOfPlan({ horizon: '2030-12-31', today: TODAY }, DATES)];
    expect(() => namedDate('2036-01-01', { what, until })).toThrow(
      expect.objectContaining({
        sentence: {
          zh: '核查期限2036-01-01晚于方案期限之后5年（2035-12-31），请核对年份后改写。',
          en: '2036-01-01 is too late for the checks: 5 years after the end of the plan is 2035-12-31. Check the year and write another.',
        },
      }),
    );
  });

  it('lies between its limits whenever it is taken, and is taken whenever it does', () => {
    const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(day, day, day, (date, from, until) => {
        const inside =
          [FIRST_NAMED_DAY, from].every((one) => one <= date) && [LAST_NAMED_DAY, until].every((one) => date <= one);
        const take = () => namedDate(date, { from: [limit(from)], until: [limit(until)] });
        if (inside) expect(take()).toBe(date);
        else expect(take).toThrow();
      }),
    );
  });
});

describe('how far ahead dates may be named', () => {
  test.each([
    ['after the end of a plan', { horizon: '2030-12-31', today: TODAY }, '2035-12-31'],
    ['after today, where the plan should be over', { horizon: '2020-12-31', today: TODAY }, '2031-11-30'],
    ['after today, before a plan is confirmed', { horizon: null, today: TODAY }, '2031-11-30'],
    ['never beyond the last day, whatever a row holds', { horizon: '9999-12-31', today: TODAY }, LAST_NAMED_DAY],
  ])('%s', (_, plan, date) => {
    expect(furthestOfPlan(plan, DATES).date).toBe(date);
  });

  it('counts from today what belongs to no plan', () => {
    expect(furthestAhead(TODAY, DATES).date).toBe(addMonths(TODAY, 24));
  });
});

test.each([
  ['2026-11-30', true],
  ['2100-12-31', true],
  ['2101-01-01', false],
  ['2027-02-29', false],
  [20261130, false],
  [null, false],
])('%p can be entered: %p', (value, expected) => expect(isNamedDay(value)).toBe(expected));
