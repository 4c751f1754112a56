import { daysInMonth, FIRST_YEAR, fromDay, LAST_YEAR, toDay } from './civil-day';

/** A day of the civil calendar as `YYYY-MM-DD`. Two of them compare as strings. */
export type IsoDate = string;

/**
 * Reads a date a person or a file gave us.
 * @throws DubanError `invalid-date` for anything but an existing day, e.g. 2019-02-30.
 */
export function parseDate(text: string): IsoDate {
  return fromDay(toDay(text));
}

/** The starting day is not counted: 民法典 art. 201. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDay(toDay(date) + days);
}

/** The corresponding day of the later month, or its last day where there is none: 民法典 art. 202. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  toDay(date); // refuses what is no date
  const monthsSinceYearZero = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthsSinceYearZero / 12);
  const month = monthsSinceYearZero - year * 12 + 1;
  if (year < FIRST_YEAR) return fromDay(Number.MIN_SAFE_INTEGER);
  if (year > LAST_YEAR) return fromDay(Number.MAX_SAFE_INTEGER);
  return parseDate(write(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))));
}

/** Days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDay(to) - toDay(from);
}

/** The earliest of some dates that may not be known, or null when none is. */
export function earliestOf(...dates: (IsoDate | null)[]): IsoDate | null {
  let earliest: IsoDate | null = null;
  for (const date of dates) if (date !== null && (earliest === null || date < earliest)) earliest = date;
  return earliest;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 年底前 means this day, inclusive, and it stays there even when it is a rest day. */
export function endOfYear(year: number): IsoDate {
  return parseDate(write(year, 12, 31));
}

export function endOfMonth(date: IsoDate): IsoDate {
  toDay(date);
  const year = yearOf(date);
  const month = Number(date.slice(5, 7));
  return write(year, month, daysInMonth(year, month));
}

/** As official documents write it, in Arabic figures without leading zeros: 2018年1月2日 (GB/T 9704—2012, 7.3.5). */
export function chineseDate(date: IsoDate): string {
  toDay(date);
  return `${yearOf(date)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

function write(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const FROM_MONDAY = '一二三四五六日';
const A_MONDAY = '1970-01-05';

/** 星期五: the day of the week as papers name it. */
export function weekdayName(date: IsoDate): string {
  const since = daysBetween(A_MONDAY, date) % 7;
  return `星期${FROM_MONDAY[(since + 7) % 7]}`;
}
