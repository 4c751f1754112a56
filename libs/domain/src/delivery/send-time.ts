import {
  addDays,
  instantAt,
  isWorkingDay,
  isWorkingTime,
  localTime,
  nextWorkingInstant,
  type IsoDate,
  type WorkingCalendar,
  type WorkingHours,
} from '../calendar';
import type { DeliveryRules, QuietPeriod } from './rules';

const MINUTE_MS = 60_000;

/** What decides when a message may leave. */
export interface SendTimes {
  rules: Pick<DeliveryRules, 'digest' | 'avoidMinutes' | 'quiet'>;
  calendar: WorkingCalendar;
  hours: WorkingHours;
}

const quietOn = (quiet: readonly QuietPeriod[], date: IsoDate): QuietPeriod | undefined =>
  quiet.find(({ from, to }) => from <= date && date <= to);

/** Whether a message may leave at an instant: in working hours, on no quiet day, and not in a minute that is left out. */
export function maySend({ rules, calendar, hours }: SendTimes, instant: number): boolean {
  const { date, minute } = localTime(instant);
  return (
    isWorkingTime(calendar, hours, instant) &&
    !rules.avoidMinutes.includes(minute % 60) &&
    quietOn(rules.quiet, date) === undefined
  );
}

/** The instant itself when a message may leave then, otherwise the next one at which it may. */
export function nextSendInstant(times: SendTimes, instant: number): number {
  for (let at = instant; ;) {
    const working = nextWorkingInstant(times.calendar, times.hours, at);
    const quiet = quietOn(times.rules.quiet, localTime(working).date);
    if (quiet) at = instantAt({ date: addDays(quiet.to, 1), minute: 0 });
    else if (maySend(times, working)) return working;
    else at = Math.floor(working / MINUTE_MS) * MINUTE_MS + MINUTE_MS;
  }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * When the digest of a day leaves for one addressee: within the stretch of the rules, at a minute that follows from its
 * number, so that not everybody's leaves at once.
 *
 * @returns null where none leaves on that day
 */
export function digestInstant(times: SendTimes, date: IsoDate, addressee: number): number | null {
  const { rules, calendar } = times;
  if (!isWorkingDay(calendar, date) || quietOn(rules.quiet, date)) return null;
  const [from, until] = [minutesOf(rules.digest.from), minutesOf(rules.digest.until)];
  const minute = from + (spread(addressee) % Math.max(1, until - from));
  const at = nextSendInstant(times, instantAt({ date, minute }));
  return localTime(at).date === date ? at : null;
}

/** Neighbouring numbers far apart (Knuth, TAOCP 6.4: multiplication by the golden ratio). */
const spread = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 0;

const FIRST_PAUSE_MS = MINUTE_MS;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

/**
 * How long to wait after an attempt that failed: a minute, twice as long each time, an hour at most, and of that between one
 * half and all, so that those that failed together do not come again together.
 *
 * @param dice between 0 and 1
 */
export function pauseAfter(attempts: number, dice: number): number {
  const whole = Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);
  return Math.round(whole / 2 + (whole / 2) * dice);
}
