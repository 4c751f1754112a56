import { DubanError } from '../errors';
import { addDays } from './dates';
import { instantAt, localTime } from './local-time';
import type { WorkingCalendar } from './working-calendar';
import { isWorkingDay, nextWorkingDay } from './working-days';

/** `HH:MM`, local time. */
export type ClockTime = string;

/** 办公时间: the stretches of a working day in which people are at their desks, in order. */
export interface WorkingHours {
  stretches: readonly { from: ClockTime; to: ClockTime }[];
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * Working hours that make sense: at least one stretch, each ending after it begins, in order, without overlap.
 * @throws DubanError `working-hours-invalid`
 */
export function checkWorkingHours(hours: WorkingHours): WorkingHours {
  const marks = hours.stretches.flatMap(({ from, to }) => [from, to]);
  const rising = marks.every((mark, index) => CLOCK.test(mark) && (index === 0 || marks[index - 1] < mark));
  if (marks.length > 0 && rising) return hours;
  throw new DubanError('working-hours-invalid', {
    zh: '办公时间有误：每段写作 {"from": "08:30", "to": "12:00"}，按先后排列，不得重叠。',
    en: 'The working hours are wrong: write each stretch as {"from": "08:30", "to": "12:00"}, in order, without overlap.',
  });
}

/** Whether an instant (milliseconds since 1970) lies in the working hours of a working day; the end of a stretch does not. */
export function isWorkingTime(calendar: WorkingCalendar, hours: WorkingHours, instant: number): boolean {
  const { date, minute } = localTime(instant);
  return (
    isWorkingDay(calendar, date) &&
    hours.stretches.some(({ from, to }) => minutesOf(from) <= minute && minute < minutesOf(to))
  );
}

/**
 * Outside of the hours between the first and the last minute of a working day: when the next one begins; null within
 * them, the rest at noon included.
 */
export function restUntil(calendar: WorkingCalendar, hours: WorkingHours, instant: number): number | null {
  const { date, minute } = localTime(instant);
  const begin = minutesOf(hours.stretches[0].from);
  const end = minutesOf(hours.stretches[hours.stretches.length - 1].to);
  if (isWorkingDay(calendar, date) && begin <= minute && minute < end) return null;
  return nextWorkingInstant(calendar, hours, instant);
}

/** The instant itself when it lies in working hours, otherwise the next one that does. */
export function nextWorkingInstant(calendar: WorkingCalendar, hours: WorkingHours, instant: number): number {
  if (isWorkingTime(calendar, hours, instant)) return instant;
  const { date, minute } = localTime(instant);
  const later = hours.stretches.map(({ from }) => minutesOf(from)).find((begin) => begin > minute);
  if (later !== undefined && isWorkingDay(calendar, date)) return instantAt({ date, minute: later });
  return instantAt({ date: nextWorkingDay(calendar, addDays(date, 1)), minute: minutesOf(hours.stretches[0].from) });
}
