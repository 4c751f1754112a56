import { fromDay, toDay } from './civil-day';
import type { IsoDate } from './dates';

/**
 * The clock of Asia/Shanghai: the one place where instants become dates and dates become instants. The zone has had no
 * daylight saving since 1991, so its distance from UTC is a number.
 */
const OFFSET_MINUTES = 8 * 60;
const MINUTE = 60_000;
const MINUTES_A_DAY = 24 * 60;

/** A day in Asia/Shanghai, and the minutes since its midnight. */
export interface LocalTime {
  date: IsoDate;
  minute: number;
}

/** The local time at an instant (milliseconds since 1970, UTC); a minute that has begun counts. */
export function localTime(instant: number): LocalTime {
  const minutes = Math.floor(instant / MINUTE) + OFFSET_MINUTES;
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return { date: fromDay(day), minute: minutes - day * MINUTES_A_DAY };
}

/** The instant (milliseconds since 1970, UTC) of a local time. */
export function instantAt({ date, minute }: LocalTime): number {
  return (toDay(date) * MINUTES_A_DAY + minute - OFFSET_MINUTES) * MINUTE;
}
