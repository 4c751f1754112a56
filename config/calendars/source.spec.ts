import { createRequire } from 'node:module';
import { addDays, addWorkingDays, endOfYear, isWorkingDay, workingDaysBetween } from '@app/domain/calendar';
import { WORKING_DAYS_OF_YEARS } from '@app/domain/calendar/testing/working-days-of-years';
import { loadCalendar } from './load-calendar';

/** The maintained package the dates were taken from: names by date; a working weekend is listed in `workdays`. */
interface Source {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

const { holidays, workdays } = createRequire(__filename)('chinese-days/dist/chinese-days.json') as Source;
const calendar = loadCalendar();
const FIRST = '2004-01-01';
const LAST = '2026-12-31';

/** 0 on Monday, counted by hand from a known Monday. */
const weekdayOf = (nth: number) => (nth + 3) % 7; // 2004-01-01 was a Thursday

describe('the calendars against their source', () => {
  it('agree on every day from 2004 to 2026', () => {
    const mismatches: string[] = [];
    let days = 0;
    for (let date = FIRST; date <= LAST; date = addDays(date, 1), days += 1) {
      const works = date in workdays || (weekdayOf(days) < 5 && !(date in holidays));
      if (works !== isWorkingDay(calendar, date)) mismatches.push(date);
    }
    expect({ days, mismatches }).toEqual({ days: 8401, mismatches: [] });
  });

  it('name every holiday and make-up day by the same word', () => {
    const word = (text: string) => text.split(',')[1];
    const named = (table: Record<string, string>) =>
      Object.entries(table).map(([date, text]) => `${date} ${word(text)}`).sort();
    const ours = (table: ReadonlyMap<string, string>) => [...table].map(([date, name]) => `${date} ${name}`).sort();
    expect(ours(calendar.holidays)).toEqual(named(holidays));
    expect(ours(calendar.makeUpDays)).toEqual(named(workdays));
  });

  it.each(WORKING_DAYS_OF_YEARS)('%i has %i working days', (year, count) => {
    const before = endOfYear(year - 1);
    expect(workingDaysBetween(calendar, before, endOfYear(year))).toBe(count);
    expect(addWorkingDays(calendar, before, count) <= endOfYear(year)).toBe(true);
    expect(addWorkingDays(calendar, before, count + 1) > endOfYear(year)).toBe(true);
  });
});
