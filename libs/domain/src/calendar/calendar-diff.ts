import type { IsoDate } from './dates';
import { restReason } from './rest-reason';
import type { WorkingCalendar } from './working-calendar';
import { isWorkingDay } from './working-days';

/** A day that is worked in one calendar and not in the other. */
export interface ChangedDay {
  date: IsoDate;
  works: boolean;
  /** The holiday, the day of the week, or what a day is made up for (国庆节调休). */
  reason: string;
}

/** Every day that a new calendar treats differently, in order. */
export function changedDays(before: WorkingCalendar, after: WorkingCalendar): ChangedDay[] {
  const named = [before, after].flatMap(({ holidays, makeUpDays }) => [...holidays.keys(), ...makeUpDays.keys()]);
  return [...new Set(named)]
    .sort()
    .filter((date) => isWorkingDay(before, date) !== isWorkingDay(after, date))
    .map((date) => {
      const works = isWorkingDay(after, date);
      return { date, works, reason: works ? workReason(after, date) : restReason(after, date) };
    });
}

function workReason(calendar: WorkingCalendar, date: IsoDate): string {
  const made = calendar.makeUpDays.get(date);
  return made === undefined ? '工作日' : `${made}调休`;
}
