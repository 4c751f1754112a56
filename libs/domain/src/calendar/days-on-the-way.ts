import { fromDay, toDay } from './civil-day';
import type { IsoDate } from './dates';
import { restReason } from './rest-reason';
import type { WorkingCalendar } from './working-calendar';
import { isWorkingDay } from './working-days';

/** A day that was passed over, and why: 周六, 周日, or the name of the holiday. */
export interface SkippedDay {
  date: IsoDate;
  reason: string;
}

/** The days of a period, sorted into those that count and those that are passed over. */
export interface Tally {
  counted: IsoDate[];
  skipped: SkippedDay[];
}

/** The days in (after, until]; none when `until` is not later. */
export function daysAfter(after: IsoDate, until: IsoDate): IsoDate[] {
  const first = toDay(after) + 1;
  return Array.from({ length: Math.max(0, toDay(until) - first + 1) }, (_, at) => fromDay(first + at));
}

/** Working days are counted, rest days passed over. */
export function sortOut(calendar: WorkingCalendar, days: readonly IsoDate[]): Tally {
  return { counted: days.filter((day) => isWorkingDay(calendar, day)), skipped: restDays(calendar, days) };
}

/** The rest days among some days, each with its reason. */
export function restDays(calendar: WorkingCalendar, days: readonly IsoDate[]): SkippedDay[] {
  return days
    .filter((day) => !isWorkingDay(calendar, day))
    .map((date) => ({ date, reason: restReason(calendar, date) }));
}
