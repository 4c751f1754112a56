import { parseDate, type IsoDate } from './dates';

/**
 * What the notice of one year says (国务院办公厅关于…年部分节假日安排的通知).
 * A day belongs to the notice that names it: 2018-12-31 is a holiday of the notice for 2019.
 */
export interface CalendarYear {
  year: number;
  /** The name of the notice, or null where it is not known. */
  notice: string | null;
  /** Rest days named by the notice; may reach into December of the year before. */
  holidays: Record<IsoDate, string>;
  /** 调休: weekends that are worked. */
  makeUpDays: Record<IsoDate, string>;
}

export interface WorkingCalendar {
  /** Changes whenever a day changes, so that a computed date can name the table it came from. */
  readonly version: string;
  /** The years whose notice is known. Any other year has weekends only and is provisional. */
  readonly years: ReadonlySet<number>;
  readonly holidays: ReadonlyMap<IsoDate, string>;
  readonly makeUpDays: ReadonlyMap<IsoDate, string>;
}

/**
 * Joins the notices of all years into one table, so that a look-up need not ask which year a day was governed by.
 * Local holidays are set by the local government (全国年节及纪念日放假办法 art. 4) and go before a make-up day.
 */
export function buildCalendar(years: CalendarYear[], localHolidays: Record<IsoDate, string> = {}): WorkingCalendar {
  const holidays = table([...years.map((year) => year.holidays), localHolidays]);
  const makeUpDays = table(years.map((year) => year.makeUpDays));
  for (const day of Object.keys(localHolidays)) makeUpDays.delete(day);
  const covered = new Set(years.map((year) => year.year).sort((a, b) => a - b));
  return { version: versionOf(covered, holidays, makeUpDays), years: covered, holidays, makeUpDays };
}

/** In the order of the dates, so that the order of the files does not show in the version. */
function table(parts: Record<IsoDate, string>[]): Map<IsoDate, string> {
  const entries = parts.flatMap((part) => Object.entries(part));
  const byDate = new Map(entries.map(([date, name]) => [parseDate(date), name] as const));
  return new Map([...byDate].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The years and a 32-bit FNV-1a digest of all days: short enough to print, and only meant to tell tables apart. */
function versionOf(years: ReadonlySet<number>, ...tables: ReadonlyMap<IsoDate, string>[]): string {
  const covered = [...years];
  const content = [covered, ...tables.map((days) => [...days.keys()])].map((part) => part.join(' ')).join('|');
  let digest = 0x811c9dc5;
  for (let i = 0; i < content.length; i++) digest = Math.imul(digest ^ content.charCodeAt(i), 0x01000193) >>> 0;
  const span = covered.length === 0 ? 'weekends-only' : `${covered[0]}-${covered[covered.length - 1]}`;
  return `${span}.${digest.toString(16).padStart(8, '0')}`;
}
