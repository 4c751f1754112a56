import { addWorkingDays, daysBetween, isWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';

/** A Monday. */
const A_MONDAY = '1970-01-05';
const weekOf = (date: IsoDate) => Math.floor(daysBetween(A_MONDAY, date) / 7);

/** Whether a date is the first working day of its week, from Monday on; a make-up Sunday belongs to the week it ends. */
export const opensTheWeek = (calendar: WorkingCalendar, date: IsoDate): boolean =>
  isWorkingDay(calendar, date) && weekOf(addWorkingDays(calendar, date, -1)) < weekOf(date);
