import { DubanError } from '../errors';
import { checkLength, dateByRule, dependsOnCalendar, type DateRule } from './date-rule';
import { addDays, addMonths, yearOf, type IsoDate } from './dates';
import type { DateExplanation } from './date-explanation';
import { sentenceOf } from './date-words';
import { daysAfter, restDays, sortOut, type Tally } from './days-on-the-way';

import type { WorkingCalendar } from './working-calendar';
import { isProvisional } from './working-days';

export type { DateExplanation } from './date-explanation';

/**
 * {@link dateByRule} with its reasons. Slower, because it looks at every day; a law of the tests holds the two together.
 * @throws DubanError as `dateByRule`, and `date-before-calendar` where no arrangement of holidays is known any more
 */
export function explainDate(calendar: WorkingCalendar, from: IsoDate, rule: DateRule): DateExplanation {
  checkLength(rule);
  if (dependsOnCalendar(rule)) requireCovered(calendar, from);
  const result = dateByRule(calendar, from, rule);
  const tally = countedAndSkipped(calendar, from, result, rule);
  const provisional = dependsOnCalendar(rule) && looksAtProvisionalDay(calendar, result, tally, rule);
  const explained = { from, result, ...tally, provisional, rule };
  return { ...explained, calendarVersion: calendar.version, sentence: sentenceOf(explained) };
}

function countedAndSkipped(calendar: WorkingCalendar, from: IsoDate, result: IsoDate, rule: DateRule): Tally {
  switch (rule.kind) {
    case 'plan-date':
    case 'year-end':
    case 'with-lead':
    case 'anniversary':
      return { counted: [], skipped: [] };
    case 'working-days':
      return sortOut(calendar, daysAfter(from, result));
    case 'working-days-before':
      return sortOut(calendar, daysAfter(addDays(result, -1), addDays(from, -1)));
    case 'days': {
      const end = addDays(from, rule.n);
      return { counted: daysAfter(from, end), skipped: restDays(calendar, daysAfter(addDays(end, -1), result)) };
    }
    case 'months': {
      const end = addMonths(from, rule.n);
      const counted = Array.from({ length: rule.n }, (_, month) => addMonths(from, month + 1));
      return { counted, skipped: restDays(calendar, daysAfter(addDays(end, -1), result)) };
    }
    case 'days-before': {
      const end = addDays(from, -rule.n);
      const back = daysAfter(addDays(end, -1), addDays(from, -1));
      return { counted: back, skipped: restDays(calendar, daysAfter(result, end)) };
    }
  }
}

/** Working days look at every day on the way, the other rules only at the end and at what they moved over. */
function looksAtProvisionalDay(calendar: WorkingCalendar, result: IsoDate, tally: Tally, rule: DateRule): boolean {
  const walked = rule.kind === 'working-days' || rule.kind === 'working-days-before' ? tally.counted : [];
  return [result, ...walked, ...tally.skipped.map(({ date }) => date)].some((day) => isProvisional(calendar, day));
}

/**
 * Refuses a date older than all known arrangements: counting weekends alone there would be a guess nobody will correct.
 * @throws DubanError `date-before-calendar`
 */
export function requireCovered(calendar: WorkingCalendar, date: IsoDate): void {
  const first = Math.min(...calendar.years);
  if (calendar.years.size === 0 || yearOf(date) >= first) return;
  throw new DubanError(
    'date-before-calendar',
    {
      zh: `${yearOf(date)}年早于现有放假安排（${first}年起），无法推算工作日，请改用${first}年及以后的日期。`,
      en: `${yearOf(date)} is before the first known arrangement of holidays (${first}), so working days cannot be counted. Use a date from ${first} on.`,
    },
    { date, first },
  );
}
