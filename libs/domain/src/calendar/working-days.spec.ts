import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  buildCalendar,
  endOfYear,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  rollForward,
  workingDaysBetween,
  type CalendarYear,
} from '.';
import { WORKING_DAYS_OF_YEARS } from './testing/working-days-of-years';

const folder = join(__dirname, '../../../../config/calendars');
const years: CalendarYear[] = [];
for (let year = 2004; year <= 2026; year++) {
  years.push(JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')));
}
const calendar = buildCalendar(years);

describe('working days by the notices of the State Council (regulations 7.2)', () => {
  it('2017-12-31 is a Sunday between 29 December and 2 January', () => {
    expect(isWorkingDay(calendar, '2017-12-31')).toBe(false);
    expect(previousWorkingDay(calendar, '2017-12-31')).toBe('2017-12-29');
    expect(nextWorkingDay(calendar, '2017-12-31')).toBe('2018-01-02');
  });

  it('2018-12-31 is a holiday of the notice for 2019, and the Saturday before it is worked', () => {
    expect(isWorkingDay(calendar, '2018-12-31')).toBe(false);
    expect(previousWorkingDay(calendar, '2018-12-31')).toBe('2018-12-29');
    expect(nextWorkingDay(calendar, '2018-12-31')).toBe('2019-01-02');
  });

  it.each(['2019-12-31', '2020-12-31', '2030-12-31'])('%s is worked', (date) => {
    expect(isWorkingDay(calendar, date)).toBe(true);
    expect(nextWorkingDay(calendar, date)).toBe(date);
    expect(previousWorkingDay(calendar, date)).toBe(date);
  });

  it.each([
    ['2018-12-28', 5, '2019-01-07', 'over New Year'],
    ['2020-01-21', 5, '2020-02-05', 'over the extended Spring Festival'],
    ['2026-02-12', 10, '2026-03-04', 'over Spring Festival and its make-up days'],
    ['2026-09-18', 5, '2026-09-24', 'with a make-up Sunday'],
  ])('from %s, %i working days end on %s (%s)', (from, n, end) => {
    expect(addWorkingDays(calendar, from, n)).toBe(end);
    expect(workingDaysBetween(calendar, from, end)).toBe(n);
  });

  // Counted by hand; the day it is counted from is never the first one, whether it is worked or not.
  it.each([
    ['2026-11-28', 1, '2026-11-30', 'a Saturday'],
    ['2026-11-28', 5, '2026-12-04', 'a Saturday'],
    ['2026-10-01', 5, '2026-10-13', 'a holiday, with a make-up Saturday after it'],
    ['2026-09-18', 1, '2026-09-20', 'the Friday before a make-up Sunday'],
    ['2026-09-20', 5, '2026-09-28', 'a make-up Sunday, over a holiday'],
    ['2026-12-29', 2, '2026-12-31', 'the last days of a year'],
    ['2026-12-29', 5, '2027-01-05', 'over the end of the last year with a notice, by the days of the week alone'],
  ])('from %s, %i working days end on %s (%s)', (from, n, end) => {
    expect(addWorkingDays(calendar, from, n)).toBe(end);
    expect(workingDaysBetween(calendar, from, end)).toBe(n);
  });

  it('are counted right where no week has a Monday and a Thursday, for four hundred days', () => {
    const from = '2025-06-01'; // a Sunday
    const all = Array.from({ length: 500 }, (_, nth) => addDays(from, nth));
    const weekday = (nth: number) => nth % 7;
    const only = (...days: number[]) =>
      Object.fromEntries(all.flatMap((date, nth) => (days.includes(weekday(nth)) ? [[date, '']] : [])));
    const odd = buildCalendar([{ year: 2025, notice: null, holidays: only(1, 4), makeUpDays: only(0, 6) }]);
    const worked = all.filter((_, nth) => ![1, 4].includes(weekday(nth)));
    for (const date of all.slice(0, 400)) {
      const later = worked.filter((day) => day > date);
      for (const n of [1, 2, 3, 5, 7, 10, 20]) expect(addWorkingDays(odd, date, n)).toBe(later[n - 1]);
    }
  });

  it.each(WORKING_DAYS_OF_YEARS)('%i has %i of them', (year, count) => {
    expect(workingDaysBetween(calendar, endOfYear(year - 1), endOfYear(year))).toBe(count);
  });

  it('zero working days is the day itself, worked or not; counting backwards leaves it out as well', () => {
    expect(addWorkingDays(calendar, '2018-12-31', 0)).toBe('2018-12-31');
    expect(addWorkingDays(calendar, '2019-01-02', -1)).toBe('2018-12-29');
    expect(addWorkingDays(calendar, '2018-12-31', -1)).toBe('2018-12-29');
    expect(workingDaysBetween(calendar, '2019-01-02', '2018-12-28')).toBe(-2);
  });

  it('a period of the system that ends on a rest day ends on the next working day', () => {
    expect(rollForward(calendar, '2018-10-03')).toBe('2018-10-08');
    expect(rollForward(calendar, '2018-09-29')).toBe('2018-09-29');
  });
});

describe('whatever the calendar', () => {
  const aDate = fc.integer({ min: -400, max: 9_500 }).map((days) => addDays('2004-01-01', days));
  const days = fc.dictionary(aDate, fc.constant('a day'), { maxKeys: 40 });
  const aCalendar = fc.option(fc.record({ holidays: days, makeUpDays: days }), { nil: 'published' as const });
  // Built inside the property: a counterexample then shows the few invented days and not the whole published table.
  const build = (days: 'published' | Pick<CalendarYear, 'holidays' | 'makeUpDays'>) =>
    days === 'published' ? calendar : buildCalendar([{ year: 2004, notice: null, ...days }]);

  it('a rolled date is never a rest day and never lies on the wrong side', () => {
    fc.assert(
      fc.property(aCalendar, aDate, (days, date) => {
        const any = build(days);
        const forward = rollForward(any, date);
        const back = previousWorkingDay(any, date);
        expect(isWorkingDay(any, forward) && forward >= date).toBe(true);
        expect(isWorkingDay(any, back) && back <= date).toBe(true);
      }),
    );
  });

  it('adding and counting agree, forwards and backwards', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.integer({ min: 1, max: 300 }), (days, date, n) => {
        const any = build(days);
        const later = addWorkingDays(any, date, n);
        expect(isWorkingDay(any, later)).toBe(true);
        expect(workingDaysBetween(any, date, later)).toBe(n);
        const earlier = addWorkingDays(any, date, -n);
        expect(isWorkingDay(any, earlier)).toBe(true);
        expect(workingDaysBetween(any, addDays(earlier, -1), addDays(date, -1))).toBe(n);
      }),
    );
  });

  it('counting by arithmetic is counting day by day', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.integer({ min: 0, max: 500 }), (days, from, length) => {
        const any = build(days);
        let counted = 0;
        for (let i = 1; i <= length; i++) if (isWorkingDay(any, addDays(from, i))) counted++;
        expect(workingDaysBetween(any, from, addDays(from, length))).toBe(counted);
      }),
    );
  });

  it('one more holiday never makes a deadline earlier', () => {
    fc.assert(
      fc.property(days, days, aDate, aDate, fc.nat({ max: 80 }), (holidays, makeUpDays, extra, from, n) => {
        const before = buildCalendar([{ year: 2004, notice: null, holidays, makeUpDays }]);
        const after = buildCalendar([{ year: 2004, notice: null, holidays, makeUpDays }], { [extra]: 'local' });
        expect(addWorkingDays(after, from, n) >= addWorkingDays(before, from, n)).toBe(true);
        expect(rollForward(after, from) >= rollForward(before, from)).toBe(true);
      }),
    );
  });
});
