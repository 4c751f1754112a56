import { instantAt, localTime, nextWorkingInstant, restUntil, type IsoDate } from '@app/domain/calendar';
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

/** By then the sweep of a morning is through with most of what it finds. */
const AFTER_SWEEP_MS = 300_000;
/** Over so long the looks of a morning are spread, and so far apart those of neighbours are. */
const SPREAD_MS = 300_000;
const APART_MS = 100;

/** On which date a workflow looks, and of which clause it is; null for one of another kind. */
export interface LookDate {
  wakeOn: IsoDate;
  clauseId: number | null;
}

/**
 * The instant at which a workflow on the real clock looks because its date has come. That of a clause does so some minutes after the
 * sweep of the morning, to which it leaves the rungs of the day, and finds them carried out; thousands do not look at once.
 */
export function lookInstant(
  { wakeOn, clauseId }: LookDate,
  settings: Pick<Settings, 'calendar' | 'workingHours'>,
): string {
  const begins = wakeInstant({ clock: 'real' }, wakeOn, settings)!;
  if (clauseId === null) return begins;
  return new Date(new Date(begins).getTime() + AFTER_SWEEP_MS + ((clauseId * APART_MS) % SPREAD_MS)).toISOString();
}

/** When the next working hours begin, in milliseconds since 1970, while it is night or a day of rest; null within them. */
export const hoursBeginAt = (
  { calendar, workingHours }: Pick<Settings, 'calendar' | 'workingHours'>,
  now: Date,
): number | null => restUntil(calendar, workingHours, now.getTime());

/**
 * The date of the working day that begins next, while it is night or a day of rest; null in working hours, and always in a
 * rehearsal. Until then nothing is said, drafted or opened only because a date has come, whatever woke the workflow.
 */
export function quietUntil(
  plan: Pick<Plan, 'clock'>,
  settings: Pick<Settings, 'calendar' | 'workingHours'>,
  now: Date,
): IsoDate | null {
  if (plan.clock === 'rehearsal') return null;
  const begins = hoursBeginAt(settings, now);
  return begins === null ? null : localTime(begins).date;
}

/** How long after the instant of its date a process may take to look. */
const OVERSLEPT_AFTER_MS = 30_000;

/**
 * Whether a process on the real clock has let the date pass for which it waits: the instant of its look lies behind, and it
 * has not looked since.
 *
 * @param afterMs how long it may take to look
 */
export function overslept(
  { lookedAt, ...about }: LookDate & { lookedAt: string | null },
  settings: Pick<Settings, 'calendar' | 'workingHours'>,
  now: Date,
  afterMs = OVERSLEPT_AFTER_MS,
): boolean {
  const due = new Date(lookInstant(about, settings)).getTime();
  const looked = lookedAt !== null && new Date(lookedAt).getTime() >= due;
  return now.getTime() >= due + afterMs && !looked;
}
