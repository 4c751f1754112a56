import { DubanError } from '../errors';
import { explainDate, type DateExplanation } from './explain-date';
import { chineseDate, daysBetween, type IsoDate } from './dates';
import type { WorkingCalendar } from './working-calendar';
import { workingDaysBetween } from './working-days';

/** What is left of a period is counted as the period itself was. */
export type CountedIn = 'days' | 'working-days';

/** 中止: a period that stands still, with what was left of it. Stored as it is until the day it goes on. */
export interface Suspension {
  /** The date it would have ended on. */
  dueOn: IsoDate;
  /** The day from whose end on it stands still; this day itself had still run. */
  from: IsoDate;
  countedIn: CountedIn;
  /** Days (or working days) in (from, dueOn]. */
  remaining: number;
}

/**
 * 中止: stops a period and credits what is left of it.
 * @throws DubanError `suspended-after-due` when the period was over on that day, `invalid-date`
 */
export function suspend(
  calendar: WorkingCalendar,
  { dueOn, from, countedIn }: { dueOn: IsoDate; from: IsoDate; countedIn: CountedIn },
): Suspension {
  const remaining =
    countedIn === 'days' ? daysBetween(from, dueOn) : Math.max(0, workingDaysBetween(calendar, from, dueOn));
  if (from > dueOn) {
    throw new DubanError(
      'suspended-after-due',
      {
        zh: `期限已于${chineseDate(dueOn)}届满，不能从${chineseDate(from)}起中止；请按逾期办理。`,
        en: `The period ended on ${dueOn}, so it cannot be suspended from ${from} on. Treat it as overdue.`,
      },
      { dueOn, from },
    );
  }
  return { dueOn, from, countedIn, remaining };
}

/**
 * 恢复: the period goes on with what was left; the day of resuming is not counted (民法典 art. 201). Natural days that
 * end on a rest day move on as any period does (art. 203).
 * @throws DubanError `resumed-before-suspended`, `invalid-date`
 */
export function resume(calendar: WorkingCalendar, suspension: Suspension, on: IsoDate): DateExplanation {
  if (on < suspension.from) {
    throw new DubanError(
      'resumed-before-suspended',
      {
        zh: `恢复日期${chineseDate(on)}早于中止日期${chineseDate(suspension.from)}，请核对。`,
        en: `It cannot go on on ${on}, before it was suspended (${suspension.from}). Check the dates.`,
      },
      { on, from: suspension.from },
    );
  }
  return explainDate(calendar, on, { kind: suspension.countedIn, n: suspension.remaining });
}
