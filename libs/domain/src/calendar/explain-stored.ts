import type { DateRule } from './date-rule';
import { chineseDate, type IsoDate } from './dates';
import { explainDate, type DateExplanation } from './explain-date';
import type { WorkingCalendar } from './working-calendar';

/** A date as it is stored, with the rule it came from; no rule where a person set it. */
export interface RuledDate {
  on: IsoDate;
  from: IsoDate | null;
  rule: DateRule | null;
}

/**
 * Why a stored date is what it is; null where no rule gave it. Where the rule gives another date by the calendar of
 * today, the stored one stands: it had come or was on paper before the calendar changed. Then the sentence says both, and
 * no days are listed, since those of today's calendar would not lead to it.
 *
 * @throws DubanError as `explainDate`
 */
export function explainStored(calendar: WorkingCalendar, { on, from, rule }: RuledDate): DateExplanation | null {
  if (!from || !rule) return null;
  const explained = explainDate(calendar, from, rule);
  if (explained.result === on) return explained;
  const sentence = {
    zh: `${chineseDate(on)}按确定当时的放假安排算出，此后不再变动；按现行安排，${explained.sentence.zh}`,
    en: `${on} was counted by the arrangement of holidays of its time and stands. By the present one: ${explained.sentence.en}`,
  };
  return { ...explained, result: on, counted: [], skipped: [], provisional: false, sentence };
}
