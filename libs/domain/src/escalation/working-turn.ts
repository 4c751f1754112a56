import { nextWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';

/** Whether something is done today, or on which later day; `next` is null when it is due. */
export interface Turn {
  due: boolean;
  next: IsoDate | null;
}

/**
 * 工作日办理: what may be done from a date on is done on the first working day from then on, and, where nobody looked on
 * that day, on the next working day somebody does. On a day of rest nobody is written to, summoned or proposed for
 * anything. A default of ours, after the way reminders and human acts fall on working days everywhere else.
 *
 * @param from the first date on which it may be done
 */
export function turnOn(from: IsoDate, today: IsoDate, calendar: WorkingCalendar): Turn {
  const on = nextWorkingDay(calendar, from > today ? from : today);
  return on > today ? { due: false, next: on } : { due: true, next: null };
}
