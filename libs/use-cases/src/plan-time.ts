import { instantAt, localTime, nextWorkingInstant, type IsoDate } from '@app/domain/calendar';
import type { Plan } from '@app/persistence';
import type { Settings } from './settings';

/** The date in Asia/Shanghai at an instant. */
export function shanghaiDate(instant: Date): IsoDate {
  return localTime(instant.getTime()).date;
}

/** The plan's date: today on the real clock, the virtual date in a rehearsal. */
export function planToday(plan: Pick<Plan, 'clock' | 'today'>, now: Date): IsoDate {
  return plan.clock === 'rehearsal' && plan.today ? plan.today : shanghaiDate(now);
}

/**
 * The instant at which a date's work begins on the real clock: in working hours, so that no reminder goes out at night
 * or on a rest day. Null in a rehearsal, which sends a signal instead.
 */
export function wakeInstant(
  plan: Pick<Plan, 'clock'>,
  date: IsoDate | null,
  { calendar, workingHours }: Pick<Settings, 'calendar' | 'workingHours'>,
): string | null {
  if (plan.clock === 'rehearsal' || date === null) return null;
  return new Date(nextWorkingInstant(calendar, workingHours, instantAt({ date, minute: 0 }))).toISOString();
}
