import { DubanError } from '../errors';
import { addDays, addMonths, endOfYear, yearOf, type IsoDate } from './dates';
import type { WorkingCalendar } from './working-calendar';
import { addWorkingDays, previousWorkingDay, rollForward } from './working-days';

/**
 * How a date follows from another one, as data: it is stored beside the date it gave, so that the date can be
 * explained at any time and worked out again when a calendar is published.
 *
 * - `plan-date`: written in the plan. A calendar target is no procedural period, so it stays where it is.
 * - `year-end`: 31 December of the year of `from`; a standing duty is shown then, and it stays as a plan date does.
 * - `with-lead`: the date of the lead itself; what a body owes the lead where it came too late for a date before that.
 * - `anniversary`: a recurring duty, so many months from its anchor; stays as a plan date does.
 * - `days`: N日内, natural days without the starting day; an end on a rest day moves on (民法典 arts. 201, 203).
 * - `working-days`: N个工作日内, the end of the Nth working day (行政许可法 art. 82).
 * - `months`: the corresponding day, or the last day of the month; an end on a rest day moves on (民法典 arts. 202, 203).
 * - `days-before`, `working-days-before`: a reminder; on a rest day it is pulled forward to the working day before.
 */
export type DateRule =
  | { kind: 'plan-date' }
  | { kind: 'year-end' }
  | { kind: 'with-lead' }
  | { kind: 'anniversary' | 'days' | 'working-days' | 'months' | 'days-before' | 'working-days-before'; n: number };

/** Whether a new arrangement of holidays can move what this rule gave. */
export function dependsOnCalendar(rule: DateRule): boolean {
  return 'n' in rule && rule.kind !== 'anniversary';
}

/**
 * The date a rule gives, counted from `from`.
 * @throws DubanError `invalid-date`, `period-negative`, `period-not-whole`, `period-too-long`
 */
export function dateByRule(calendar: WorkingCalendar, from: IsoDate, rule: DateRule): IsoDate {
  checkLength(rule);
  switch (rule.kind) {
    case 'plan-date':
    case 'with-lead':
      return addDays(from, 0);
    case 'year-end':
      return endOfYear(yearOf(from));
    case 'anniversary':
      return addMonths(from, rule.n);
    case 'days':
      return rollForward(calendar, addDays(from, rule.n));
    case 'working-days':
      return addWorkingDays(calendar, from, rule.n);
    case 'months':
      return rollForward(calendar, addMonths(from, rule.n));
    case 'days-before':
      return previousWorkingDay(calendar, addDays(from, -rule.n));
    case 'working-days-before':
      // Counting back none leaves the date where it is, so a rest day has to be left here as well.
      return previousWorkingDay(calendar, addWorkingDays(calendar, from, -rule.n));
  }
}

/** A century: no plan counts further, and a slip of the pen shall not count for minutes. */
const LONGEST = {
  days: 36_525,
  'days-before': 36_525,
  'working-days': 25_000,
  'working-days-before': 25_000,
  months: 1_200,
  anniversary: 1_200,
} as const;

/** @throws DubanError `period-negative`, `period-not-whole`, `period-too-long` for a length no period has. */
export function checkLength(rule: DateRule): void {
  if (!('n' in rule)) return;
  const length = rule.n;
  const longest = LONGEST[rule.kind];
  if (!Number.isInteger(length)) {
    throw new DubanError(
      'period-not-whole',
      {
        zh: `期限长度“${length}”不是整数，请填写整数，例如 20。`,
        en: `The length ${length} is not a whole number. Give one, for example 20.`,
      },
      { length },
    );
  }
  if (length < 0) {
    throw new DubanError(
      'period-negative',
      {
        zh: `期限长度不能是负数（${length}）。要从后往前数，请对调起止日期后用 between 计算。`,
        en: `A period cannot be negative (${length}). To count backwards, exchange the two dates and use between.`,
      },
      { length },
    );
  }
  if (length > longest) {
    throw new DubanError(
      'period-too-long',
      {
        zh: `期限长度 ${length} 超过一百年，请核对数字。`,
        en: `A period of ${length} is longer than a century. Check the number.`,
      },
      { length },
    );
  }
}
