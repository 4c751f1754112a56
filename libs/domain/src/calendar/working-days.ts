import { fromDay, isWeekend, toDay, weekdaysBefore } from './civil-day';
import { yearOf, type IsoDate } from './dates';
import type { WorkingCalendar } from './working-calendar';

/**
 * Working days: Monday to Friday without holidays, plus make-up days (行政许可法 art. 82; regulations 11.5).
 * 31 December needs no special care here: the calendar holds the days of all notices in one table.
 */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  return works(exceptionsOf(calendar), toDay(date));
}

/** The date itself if it is a working day, otherwise the first one after it. */
export function nextWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  const exceptions = exceptionsOf(calendar);
  let day = toDay(date);
  while (!works(exceptions, day)) day++;
  return fromDay(day);
}

/** The date itself if it is a working day, otherwise the last one before it. */
export function previousWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  const exceptions = exceptionsOf(calendar);
  let day = toDay(date);
  while (!works(exceptions, day)) day--;
  return fromDay(day);
}

/**
 * The nth working day after `from`; the starting day is not counted (民法典 art. 201).
 * A negative n counts backwards; n = 0 is `from` itself, be it a working day or not.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: IsoDate, n: number): IsoDate {
  const exceptions = exceptionsOf(calendar);
  const step = n < 0 ? -1 : 1;
  let day = toDay(from);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (works(exceptions, day)) left--;
  }
  return fromDay(day);
}

/** Working days in (from, to]; negative when `to` is the earlier one, so that it undoes itself. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  const exceptions = exceptionsOf(calendar);
  return workedUpTo(exceptions, toDay(to)) - workedUpTo(exceptions, toDay(from));
}

/** A period that ends on a rest day ends on the next working day (民法典 art. 203). Not for dates the plan sets. */
export function rollForward(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  return nextWorkingDay(calendar, date);
}

/** The notice of the next year has reached back to 29 December (2018-12-29 was a make-up day for 元旦 2019). */
const NEXT_NOTICE_FROM = '12-29';

/**
 * True while a notice that may name this date is missing: only weekends are counted as rest days, and a date computed
 * from it has to be worked out again when the notice is published. The last days of December belong to two notices.
 */
export function isProvisional(calendar: WorkingCalendar, date: IsoDate): boolean {
  const year = yearOf(date);
  return !calendar.years.has(year) || (date.slice(5) >= NEXT_NOTICE_FROM && !calendar.years.has(year + 1));
}

/** The State Council announces the holidays of a year in November of the one before. */
const ANNOUNCED_FROM = '11-01';

/** The year whose holidays should be entered by now and are not, as it is written; null where nothing is missing. */
export function missingYear(calendar: WorkingCalendar, today: IsoDate): string | null {
  const year = yearOf(today);
  if (!calendar.years.has(year)) return String(year);
  return today.slice(5) >= ANNOUNCED_FROM && !calendar.years.has(year + 1) ? String(year + 1) : null;
}

/** The days on which a calendar differs from plain weekends, as sorted day numbers. */
interface Exceptions {
  restingWeekdays: readonly number[];
  workedWeekends: readonly number[];
  all: ReadonlySet<number>;
}

const indexed = new WeakMap<WorkingCalendar, Exceptions>();

function exceptionsOf(calendar: WorkingCalendar): Exceptions {
  let exceptions = indexed.get(calendar);
  if (exceptions === undefined) {
    const restingWeekdays = days(calendar.holidays).filter((day) => !isWeekend(day));
    // A holiday goes before a make-up day: to call somebody late on a rest day is the worse mistake.
    const workedWeekends = days(calendar.makeUpDays).filter(
      (day) => isWeekend(day) && !calendar.holidays.has(fromDay(day)),
    );
    exceptions = { restingWeekdays, workedWeekends, all: new Set([...restingWeekdays, ...workedWeekends]) };
    indexed.set(calendar, exceptions);
  }
  return exceptions;
}

function days(dates: ReadonlyMap<IsoDate, string>): number[] {
  return [...dates.keys()].map(toDay).sort((a, b) => a - b);
}

function works(exceptions: Exceptions, day: number): boolean {
  return isWeekend(day) === exceptions.all.has(day);
}

/** Working days up to and including this one, counted from the end of 1969; only differences mean anything. */
function workedUpTo(exceptions: Exceptions, day: number): number {
  return weekdaysBefore(day + 1) - upTo(exceptions.restingWeekdays, day) + upTo(exceptions.workedWeekends, day);
}

/** How many of the sorted days are not after this one. */
function upTo(sorted: readonly number[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
