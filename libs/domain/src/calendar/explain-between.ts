import { checkLength } from './date-rule';
import { chineseDate, daysBetween, type IsoDate } from './dates';
import { daysAfter, sortOut, type SkippedDay } from './days-on-the-way';
import { requireCovered } from './explain-date';
import type { WorkingCalendar } from './working-calendar';
import { isProvisional, workingDaysBetween } from './working-days';

/** How far two dates lie apart, without the starting day. The numbers are negative where `to` is the earlier one. */
export interface BetweenExplanation {
  from: IsoDate;
  to: IsoDate;
  days: number;
  workingDays: number;
  counted: IsoDate[];
  skipped: SkippedDay[];
  provisional: boolean;
  calendarVersion: string;
  sentence: { zh: string; en: string };
}

/**
 * Days and working days in (from, to]; it undoes adding.
 * @throws DubanError `invalid-date`, `date-before-calendar`, `period-too-long`
 */
export function explainBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): BetweenExplanation {
  const days = daysBetween(from, to);
  checkLength({ kind: 'days', n: Math.abs(days) });
  const [first, last] = from <= to ? [from, to] : [to, from];
  requireCovered(calendar, first);
  const workingDays = workingDaysBetween(calendar, from, to);
  const onTheWay = daysAfter(first, last);
  const { counted, skipped } = sortOut(calendar, onTheWay);
  const provisional = onTheWay.some((day) => isProvisional(calendar, day));
  const sentence = {
    zh: `自${chineseDate(from)}次日起至${chineseDate(to)}，共${days}日，其中工作日${workingDays}日，休息日${skipped.length}日。`,
    en: `After ${from} up to ${to}: ${days} days, of them ${workingDays} working days; rest days: ${skipped.length}.`,
  };
  if (provisional) {
    sentence.zh += '有关年度的放假安排尚未全部公布，缺少的年度暂按周末推算。';
    sentence.en += ' Not all arrangements of holidays are published; missing years count weekends only.';
  }
  return { from, to, days, workingDays, counted, skipped, provisional, calendarVersion: calendar.version, sentence };
}
