import { isWorkingDay, localTime, restUntil, type IsoDate } from '@app/domain/calendar';
import type { Settings } from '@app/use-cases';

/** Digests go out from nine o'clock on: who comes to the office finds the lines of the morning in it. */
const NINE = 9 * 60;

/**
 * The day whose digest is to be sent now, unless it was: a working day, from nine until the office closes. Whoever was
 * not there at nine makes up for it the same day; what is left at night goes out on the next working day.
 */
export function digestDay(
  now: Date,
  { calendar, workingHours }: Pick<Settings, 'calendar' | 'workingHours'>,
): IsoDate | null {
  const { date, minute } = localTime(now.getTime());
  if (!isWorkingDay(calendar, date) || minute < NINE) return null;
  return restUntil(calendar, workingHours, now.getTime()) === null ? date : null;
}
