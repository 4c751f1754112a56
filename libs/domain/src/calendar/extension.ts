import { DubanError } from '../errors';
import { dateByRule } from './date-rule';
import { explainDate, type DateExplanation } from './explain-date';
import { chineseDate, type IsoDate } from './dates';
import type { WorkingCalendar } from './working-calendar';

/** By how much a date is moved out. */
export type ExtensionLength = { kind: 'days' | 'working-days' | 'months'; n: number };

/**
 * 延期: the new date, counted from the old one and not from the day it is asked or granted, so that the time a decision
 * takes neither costs nor gains a day.
 * @throws DubanError `extension-not-later` when it moves nothing, and what `dateByRule` throws
 */
export function extend(calendar: WorkingCalendar, dueOn: IsoDate, by: ExtensionLength): DateExplanation {
  requireLater(dueOn, dateByRule(calendar, dueOn, by));
  return explainDate(calendar, dueOn, by);
}

/** @throws DubanError `extension-not-later` for a new date that is not after the old one. */
export function requireLater(dueOn: IsoDate, newDate: IsoDate): void {
  if (newDate > dueOn) return;
  throw new DubanError(
    'extension-not-later',
    {
      zh: `延期后的日期${chineseDate(newDate)}不晚于原期限${chineseDate(dueOn)}，请填写更晚的日期。`,
      en: `The new date ${newDate} is not after the old one, ${dueOn}. Give a later date.`,
    },
    { dueOn, newDate },
  );
}
