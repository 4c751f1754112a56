import fc from 'fast-check';
import {
  addDays,
  addMonths,
  chineseDate,
  daysBetween,
  earliestOf,
  endOfMonth,
  endOfYear,
  nextOccurrence,
  occurrences,
  parseDate,
  periodEnds,
  yearOf,
} from '.';
import { DubanError } from '../errors';

const aDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));

describe('a date', () => {
  it.each(['2018-12-31', '2020-02-29', '2000-02-29', '1900-01-01'])('%s is one', (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each([
    '2019-02-30',
    '2019-02-29',
    '1900-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-04-31',
    '2018-1-2',
    '2018-12-31T00:00',
    '2018/12/31',
    '0018-12-31',
    '２０１８-12-31',
    '',
    '年底前',
  ])('“%s” is none, and the refusal says how to write one', (text) => {
    const refused = () => parseDate(text);
    expect(refused).toThrow(DubanError);
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(refused).toThrow(/2018-12-31/);
  });

  it('is refused by every function, not only by the reader', () => {
    for (const use of [
      () => addDays('2019-02-30', 1),
      () => addDays('2019-02-28', 0.5),
      () => addMonths('2019-02-30', 1),
      () => daysBetween('2019-01-01', 'soon'),
      () => endOfMonth('2019-13-01'),
      () => chineseDate('2019-02-30'),
      () => endOfYear(19),
    ]) {
      expect(use).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    }
  });

  it('is written as documents write it', () => {
    expect(chineseDate('2018-01-02')).toBe('2018年1月2日');
    expect(chineseDate('2018-12-31')).toBe('2018年12月31日');
  });

  it('knows its year and the ends of year and month', () => {
    expect(yearOf('2018-01-02')).toBe(2018);
    expect(endOfYear(2018)).toBe('2018-12-31');
    expect(endOfMonth('2018-02-10')).toBe('2018-02-28');
    expect(endOfMonth('2020-02-10')).toBe('2020-02-29');
    expect(endOfMonth('2018-12-31')).toBe('2018-12-31');
  });
});

describe('a period', () => {
  it('does not count its starting day', () => {
    expect(addDays('2018-12-28', 5)).toBe('2019-01-02');
    expect(daysBetween('2018-12-28', '2019-01-02')).toBe(5);
    expect(addDays('2019-01-02', -5)).toBe('2018-12-28');
  });

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2018-11-30', 3, '2019-02-28'],
    ['2018-03-31', -1, '2018-02-28'],
    ['2018-01-15', -1, '2017-12-15'],
    ['2018-01-15', 12, '2019-01-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2018-05-31', 0, '2018-05-31'],
  ])('%s and %i months end on %s: the corresponding day, or the last day of the month', (from, months, end) => {
    expect(addMonths(from, months)).toBe(end);
  });

  it('adds and counts alike', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('orders dates as their text is ordered', () => {
    fc.assert(
      fc.property(aDate, aDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });

  it('of months ends in the month it should, never in the one after', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const month = (text: string) => yearOf(text) * 12 + Number(text.slice(5, 7));
        const end = addMonths(date, months);
        expect(month(end)).toBe(month(date) + months);
        expect(end.slice(8) === date.slice(8) || end === endOfMonth(end)).toBe(true);
      }),
    );
  });
});

describe('the earliest of some dates', () => {
  it('passes over those that are not known, and is not known where none is', () => {
    expect(earliestOf('2019-01-02', null, '2018-12-31')).toBe('2018-12-31');
    expect(earliestOf(null, null)).toBeNull();
    expect(earliestOf()).toBeNull();
  });
});

describe('at the ends of the calendar', () => {
  it('what is counted from a far date stays there, and nothing is counted for ever', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('1900-01-01', -1)).toBe('1900-01-01');
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('1900-01-31', -1)).toBe('1900-01-01');
    expect(occurrences('9999-06-30', 3, '9999-12-31')).toEqual(['9999-09-30', '9999-12-30', '9999-12-31']);
    expect(nextOccurrence('9999-06-30', 12, '9999-12-31')).toBe('9999-12-31');
    expect(periodEnds('9999-08-01', '9999-12-31', 3)).toEqual(['9999-09-30', '9999-12-31']);
  });
});
