import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCalendar, type CalendarYear } from '..';

/** The published arrangement of one year, as it lies in `config/calendars`. */
export function published(year: number): CalendarYear {
  return JSON.parse(readFileSync(join(__dirname, `../../../../../config/calendars/${year}.json`), 'utf8'));
}

export const calendar2017to2019 = buildCalendar([2017, 2018, 2019].map(published));
