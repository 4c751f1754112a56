import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ValidateIf } from 'class-validator';
import { buildCalendar, type CalendarYear, type IsoDate, type WorkingCalendar } from '@app/domain/calendar';
import { IsDaysByDate, IsText, IsWhole } from '../checks';
import { repoRoot } from '../paths';
import { checked, fileError, readChecked, readData } from '../read-checked';

const FOLDER = join(repoRoot, 'config/calendars');
const CODE = 'calendar-invalid';

class CalendarYearFile implements CalendarYear {
  @IsWhole(1949)
  year: number;

  @ValidateIf((file: CalendarYearFile) => file.notice !== null)
  @IsText()
  notice: string | null;

  @IsDaysByDate()
  holidays: Record<IsoDate, string>;

  @IsDaysByDate()
  makeUpDays: Record<IsoDate, string>;
}

class LocalHolidaysFile {
  @IsDaysByDate()
  days: Record<IsoDate, string>;
}

let loaded: WorkingCalendar | undefined;

/**
 * The published calendars and the holidays of the county, read once. A running system learns a new year through
 * `calendar apply`, everything else from these files at the next start.
 */
export function loadCalendar(): WorkingCalendar {
  return (loaded ??= readCalendar(FOLDER));
}

/** The published calendars as they lie in a folder, not yet joined: years in order, and the county's own holidays. */
export interface CalendarFiles {
  years: CalendarYear[];
  localHolidays: Record<IsoDate, string>;
}

/** Reads `YYYY.json` files and an optional `local.json`. @throws DubanError `calendar-invalid` */
export function readCalendarFiles(folder = FOLDER): CalendarFiles {
  const years = readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .sort()
    .map((name) => readNamedYear(folder, name));
  return { years, localHolidays: readLocalHolidays(join(folder, 'local.json')) };
}

/** The calendar that a folder makes. @throws DubanError `calendar-invalid` */
export function readCalendar(folder: string): WorkingCalendar {
  return withYears(readCalendarFiles(folder), []);
}

/** The published calendar with some years in place of, or besides, those of the files. */
export function withYears({ years, localHolidays }: CalendarFiles, others: readonly CalendarYear[]): WorkingCalendar {
  const byYear = new Map([...years, ...others].map((year) => [year.year, year]));
  return buildCalendar([...byYear.values()], localHolidays);
}

/** The published calendar with the arrangement of one more file. @throws DubanError `calendar-invalid` */
export function readCalendarWith(file: string): WorkingCalendar {
  return withYears(readCalendarFiles(), [readCalendarYear(file)]);
}

/** Reads and checks the arrangement of one year, whatever its file is called. @throws DubanError `calendar-invalid` */
export function readCalendarYear(file: string): CalendarYear {
  const { year, notice, holidays, makeUpDays } = readChecked(file, CalendarYearFile, CODE);
  requireDaysOfYear(file, year, { holidays, makeUpDays });
  return { year, notice, holidays, makeUpDays };
}

function readNamedYear(folder: string, name: string): CalendarYear {
  const file = join(folder, name);
  const year = readCalendarYear(file);
  if (`${year.year}.json` !== name) {
    throw fileError(file, CODE, [{ place: 'year', zh: '应与文件名一致', en: 'must agree with the name of the file' }]);
  }
  return year;
}

/** A notice names days of its own year and the last ones of December before; anything else is a slip of the pen. */
function requireDaysOfYear(file: string, year: number, parts: Record<string, Record<IsoDate, string>>): void {
  for (const [place, days] of Object.entries(parts)) {
    const stray = Object.keys(days).find((day) => !day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`));
    if (stray === undefined) continue;
    const zh = `${stray}不属于${year}年或上年12月`;
    throw fileError(file, CODE, [{ place, zh, en: `${stray} is neither in ${year} nor in the December before` }]);
  }
}

function readLocalHolidays(file: string): Record<IsoDate, string> {
  if (!existsSync(file)) return {};
  const refuse = (problems: Parameters<typeof fileError>[2]) => fileError(file, CODE, problems);
  return checked({ days: readData(file, CODE) }, LocalHolidaysFile, refuse).days;
}
