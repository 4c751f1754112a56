import fc from 'fast-check';
import {
  addDays,
  addMonths,
  endOfHalfYear,
  endOfPeriod,
  endOfQuarter,
  nextOccurrence,
  occurrences,
  periodEnds,
} from '.';
import { aDate } from './testing/arbitraries';

describe('the end of a period', () => {
  it.each([
    ['2018-01-01', '2018-03-31', '2018-06-30'],
    ['2018-03-31', '2018-03-31', '2018-06-30'],
    ['2018-04-01', '2018-06-30', '2018-06-30'],
    ['2018-07-01', '2018-09-30', '2018-12-31'],
    ['2018-12-31', '2018-12-31', '2018-12-31'],
  ])('of quarter and half-year of %s is %s and %s', (date, quarter, halfYear) => {
    expect([endOfQuarter(date), endOfHalfYear(date)]).toEqual([quarter, halfYear]);
  });

  it('of months are all of them, also over February', () => {
    expect(periodEnds('2020-01-31', '2020-05-30', 1)).toEqual(['2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30']);
    expect(periodEnds('2018-02-01', '2018-12-31', 3)).toEqual(['2018-03-31', '2018-06-30', '2018-09-30', '2018-12-31']);
    expect(periodEnds('2018-07-01', '2018-12-30', 6)).toEqual([]);
  });

  it('lies in the period, and the day after it in the next one', () => {
    fc.assert(
      fc.property(aDate, fc.constantFrom(1 as const, 3 as const, 6 as const, 12 as const), (date, months) => {
        const end = endOfPeriod(date, months);
        expect(end >= date && addMonths(date, months) > end).toBe(true);
        expect(endOfPeriod(end, months)).toBe(end);
        expect(addDays(end, 1).slice(8)).toBe('01');
      }),
    );
  });
});

describe('a recurring duty', () => {
  it('is counted from its anchor and never drifts, also from 29 February', () => {
    expect(occurrences('2020-02-29', 24, '2028-12-31')).toEqual([
      '2022-02-28',
      '2024-02-29',
      '2026-02-28',
      '2028-02-29',
    ]);
    expect(occurrences('2017-06-29', 36, '2020-06-28')).toEqual([]);
    expect(occurrences('2017-06-29', 36, '2020-06-29')).toEqual(['2020-06-29']);
  });

  it('is next owed after a day, counted from a completion as well as from the plan', () => {
    expect(nextOccurrence('2017-06-29', 36, '2020-06-28')).toBe('2020-06-29');
    expect(nextOccurrence('2017-06-29', 36, '2020-06-29')).toBe('2023-06-29');
    expect(nextOccurrence('2020-09-01', 36, '2020-09-01')).toBe('2023-09-01');
  });

  it.each([0, -12, 1.5])('that recurs every %s months is refused', (months) => {
    const refusal = expect.objectContaining({ code: 'recurrence-not-positive' });
    expect(() => occurrences('2017-06-29', months, '2030-12-31')).toThrow(refusal);
    expect(() => nextOccurrence('2017-06-29', months, '2030-12-31')).toThrow(refusal);
  });
});
