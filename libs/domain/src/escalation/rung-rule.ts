import type { DateRule } from '../calendar';
import type { Rung } from './policy';

/**
 * How the date of a rung follows from the date of its obligation. Reminders are pulled forward to a working day, because
 * people act on them; steps after the date are counted in working days without the starting day (民法典 art. 201).
 */
export function rungRule({ when }: Pick<Rung, 'when'>): DateRule {
  const { calendarDaysBefore, workingDaysBefore, workingDaysAfter } = when;
  if (calendarDaysBefore !== undefined) return { kind: 'days-before', n: calendarDaysBefore };
  if (workingDaysBefore !== undefined) return { kind: 'working-days-before', n: workingDaysBefore };
  return { kind: 'working-days', n: workingDaysAfter ?? 1 };
}
