import type { IsoDate } from './dates';
import { daysSinceMonday, toDay } from './civil-day';
import type { WorkingCalendar } from './working-calendar';

const SATURDAY = 5;

/** Why a rest day is one: the holiday that names it, else 周六 or 周日. Asked of rest days only. */
export function restReason(calendar: WorkingCalendar, date: IsoDate): string {
  return calendar.holidays.get(date) ?? (daysSinceMonday(toDay(date)) === SATURDAY ? '周六' : '周日');
}
