import { workingDaysBetween, type IsoDate, type WorkingCalendar } from '../calendar';
import type { UnreadRule } from './rules';

/** What is due about a line that nobody has opened: a step, counted from one; the record; or nothing yet. */
export type UnreadTurn = { step: number; to: 'head' | 'superior' } | 'record' | null;

/**
 * What is due today about a line told on a day. Of several steps that were missed, the last one alone: whoever was away
 * for a fortnight is not told twice in a morning.
 *
 * @param done how many steps were taken already
 */
export function unreadTurn(
  { steps, recordAfterWorkingDays }: UnreadRule,
  calendar: WorkingCalendar,
  { told, today, done }: { told: IsoDate; today: IsoDate; done: number },
): UnreadTurn {
  const passed = workingDaysBetween(calendar, told, today);
  if (passed >= recordAfterWorkingDays && done >= steps.length) return 'record';
  const due = steps.filter(({ afterWorkingDays }) => afterWorkingDays <= passed).length;
  return due > done ? { step: due, to: steps[due - 1].to } : null;
}
