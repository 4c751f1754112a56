import type { IsoDate } from '@app/domain/calendar';
import type { Plan } from '@app/persistence';

const SHANGHAI_OFFSET_MS = 8 * 3600 * 1000; // Asia/Shanghai has had no daylight saving since 1991

/** At what hour (Asia/Shanghai) a new date's work begins on the real clock; reminders leave in working hours. */
const WORK_BEGINS_HOUR = 8;
const WORK_BEGINS_MINUTE = 30;

/** The date in Asia/Shanghai at an instant. */
export function shanghaiDate(instant: Date): IsoDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The plan's date: today on the real clock, the virtual date in a rehearsal. */
export function planToday(plan: Pick<Plan, 'clock' | 'today'>, now: Date): IsoDate {
  return plan.clock === 'rehearsal' && plan.today ? plan.today : shanghaiDate(now);
}

/** The instant at which a date's work begins on the real clock; null in a rehearsal, which sends a signal instead. */
export function wakeInstant(plan: Pick<Plan, 'clock'>, date: IsoDate | null): string | null {
  if (plan.clock === 'rehearsal' || date === null) return null;
  const midnight = Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS;
  return new Date(midnight + (WORK_BEGINS_HOUR * 60 + WORK_BEGINS_MINUTE) * 60_000).toISOString();
}
