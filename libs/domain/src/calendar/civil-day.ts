import { DubanError } from '../errors';

/**
 * Dates as day numbers (days since 1970-01-01), the only place in the calendar that touches `Date`.
 * Everything is reckoned in UTC, where each day has 24 hours, so no result depends on the zone of the machine.
 */

const MILLISECONDS_A_DAY = 86_400_000;
export const FIRST_YEAR = 1900; // an earlier year is a slip of the pen, and Date.UTC reads 0–99 as 1900–1999
export const LAST_YEAR = 9999;
const THURSDAY = 3; // 1970-01-01, in days since Monday
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / MILLISECONDS_A_DAY;
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31) / MILLISECONDS_A_DAY;

// Rehearsals ask for the same few thousand days again and again; writing a date is the slow part.
const written = new Map<number, string>();

export function toDay(date: string): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 2);
  const day = digits(date, 8, 2);
  const wellFormed = date.length === 10 && date[4] === '-' && date[7] === '-';
  // A digit that is none makes its number NaN, and NaN fails every comparison.
  if (
    !wellFormed ||
    !(year >= FIRST_YEAR) ||
    !(month >= 1 && month <= 12) ||
    !(day >= 1 && day <= daysInMonth(year, month))
  ) {
    throw invalidDate(date);
  }
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/**
 * The date of a day. One beyond the calendar is its first or its last day: what is counted from a date that never comes
 * never comes either, and nobody's clock stops over it. What people write is bounded where they write it, see `namedDate`.
 */
export function fromDay(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  if (!Number.isInteger(day)) throw invalidDate(`1970-01-01 + ${day}`);
  const within = Math.min(Math.max(day, FIRST_DAY), LAST_DAY);
  const date = new Date(within * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  if (within === day) written.set(day, date);
  return date;
}

/** True on Saturday and Sunday, the weekly rest days of state organs (国务院关于职工工作时间的规定 art. 7). */
export function isWeekend(day: number): boolean {
  return daysSinceMonday(day) >= 5;
}

/** How many days from Monday to Friday lie before this day, counted from Monday 1969-12-29; negative before it. */
export function weekdaysBefore(day: number): number {
  const sinceMonday = daysSinceMonday(day);
  const weeks = (day + THURSDAY - sinceMonday) / 7;
  return weeks * 5 + Math.min(sinceMonday, 5);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 on Monday … 6 on Sunday. */
export function daysSinceMonday(day: number): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

function digits(text: string, from: number, length: number): number {
  let value = 0;
  for (let i = from; i < from + length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function invalidDate(text: string): DubanError {
  return new DubanError(
    'invalid-date',
    {
      zh: `“${text}”不是有效日期，请按“年-月-日”填写，例如 2018-12-31。`,
      en: `"${text}" is not a date of the calendar. Write it as YYYY-MM-DD, for example 2018-12-31.`,
    },
    { text },
  );
}
