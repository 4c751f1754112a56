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

/** The published calendars and the holidays of the county, read once. A new year is one more file and a restart. */
export function loadCalendar(): WorkingCalendar {
  return (loaded ??= readCalendar(FOLDER));
}

/** Reads `YYYY.json` files and an optional `local.json` from a folder. */
export function readCalendar(folder: string): WorkingCalendar {
  const years = readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .sort()
    .map((name) => readYear(folder, name));
  return buildCalendar(years, readLocalHolidays(join(folder, 'local.json')));
}

function readYear(folder: string, name: string): CalendarYear {
  const file = join(folder, name);
  const year = readChecked(file, CalendarYearFile, CODE);
  if (`${year.year}.json` !== name) {
    throw fileError(file, CODE, [{ place: 'year', zh: '应与文件名一致', en: 'must agree with the name of the file' }]);
  }
  return year;
}

function readLocalHolidays(file: string): Record<IsoDate, string> {
  if (!existsSync(file)) return {};
  const refuse = (problems: Parameters<typeof fileError>[2]) => fileError(file, CODE, problems);
  return checked({ days: readData(file, CODE) }, LocalHolidaysFile, refuse).days;
}
