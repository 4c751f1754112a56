import { parseDate, type IsoDate } from './dates';
import type { WorkingCalendar } from './working-calendar';

/** Days that are taken to be free, or to be worked, in a question "what if". */
export interface SupposedDays {
  rest?: readonly IsoDate[];
  work?: readonly IsoDate[];
}

/**
 * The calendar as it would be if some days were free and others worked; the last word has `work`, as make-up days have.
 * Only for questions: nothing is installed.
 *
 * @throws DubanError `invalid-date`
 */
export function supposing(calendar: WorkingCalendar, { rest = [], work = [] }: SupposedDays): WorkingCalendar {
  if (rest.length === 0 && work.length === 0) return calendar;
  const holidays = new Map(calendar.holidays);
  const makeUpDays = new Map(calendar.makeUpDays);
  for (const day of rest.map(parseDate)) {
    holidays.set(day, '假定放假');
    makeUpDays.delete(day);
  }
  for (const day of work.map(parseDate)) {
    holidays.delete(day);
    makeUpDays.set(day, '假定上班');
  }
  return { ...calendar, version: `${calendar.version}+supposed`, holidays, makeUpDays };
}
