import { dateByRule, type DateRule } from '@app/domain/calendar';
import type { Settings } from '../settings';

/** By when a body acknowledges what it was given on a day, and by when it may object; and how both were counted. */
export function assignmentDates(
  today: string,
  { calendar, accountability }: Pick<Settings, 'calendar' | 'accountability'>,
) {
  const { acknowledgeWorkingDays, objectWorkingDays } = accountability.assignment;
  const acknowledgeRule: DateRule = { kind: 'working-days', n: acknowledgeWorkingDays };
  const objectRule: DateRule = { kind: 'working-days', n: objectWorkingDays };
  return {
    acknowledgeBy: dateByRule(calendar, today, acknowledgeRule),
    objectBy: dateByRule(calendar, today, objectRule),
    acknowledgeRule,
    objectRule,
  };
}
