import type { DateRule } from './date-rule';
import type { IsoDate } from './dates';
import type { SkippedDay } from './days-on-the-way';

/** Why a date is what it is. Everything a person needs to count it again by hand. */
export interface DateExplanation {
  from: IsoDate;
  result: IsoDate;
  /** The days that were counted, in order; for months the corresponding day of each. Empty where nothing is counted. */
  counted: IsoDate[];
  skipped: SkippedDay[];
  /** True while a notice is missing that could still move it. */
  provisional: boolean;
  rule: DateRule;
  calendarVersion: string;
  sentence: { zh: string; en: string };
}
