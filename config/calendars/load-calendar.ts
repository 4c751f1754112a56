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
  @IsWhole(1949, 2100)
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
 * The published calendars and the holidays of the county, read once. A running system learns of other ones through
 * `calendar apply`.
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
  const local = join(folder, 'local.json');
  return { years, localHolidays: existsSync(local) ? readLocalHolidays(local) : {} };
}

/**
 * What can be installed on a running system: the arrangement of a year or, without a year, the whole list of the county's
 * own holidays.
 */
export type Arrangement = Omit<CalendarYear, 'year'> & { year: number | null };

/** The calendar that a folder makes. @throws DubanError `calendar-invalid` */
export function readCalendar(folder: string): WorkingCalendar {
  return withArrangements(readCalendarFiles(folder), []);
}

/** The published calendar with some arrangements in place of, or besides, those of the files; the last one counts. */
export function withArrangements(
  { years, localHolidays }: CalendarFiles,
  others: readonly Arrangement[],
): WorkingCalendar {
  const installed = others.filter((other): other is CalendarYear => other.year !== null);
  const byYear = new Map([...years, ...installed].map((year) => [year.year, year]));
  const local = others.findLast(({ year }) => year === null);
  return buildCalendar([...byYear.values()], local?.holidays ?? localHolidays);
}

/** The published calendar with the arrangement of one more file. @throws DubanError `calendar-invalid` */
export function readCalendarWith(file: string): WorkingCalendar {
  return withArrangements(readCalendarFiles(), [readCalendarYear(file)]);
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

/**
 * The county's own holidays as an arrangement, from a file like `local.json`: they take the place of all there were.
 * @throws DubanError `calendar-invalid`
 */
export function readLocalArrangement(file: string): Arrangement {
  return { year: null, notice: null, holidays: readLocalHolidays(file), makeUpDays: {} };
}

/** @throws DubanError `calendar-invalid` */
function readLocalHolidays(file: string): Record<IsoDate, string> {
  const refuse = (problems: Parameters<typeof fileError>[2]) => fileError(file, CODE, problems);
  return checked({ days: readData(file, CODE) }, LocalHolidaysFile, refuse).days;
}
