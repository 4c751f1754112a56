import { DubanError } from '../errors';
import { addMonths, type IsoDate } from './dates';

/**
 * 每N年: the dates on which a recurring duty is owed, in (anchor, until]. Each is counted from the anchor itself, so that
 * a short February does not make all later ones earlier.
 * @throws DubanError `recurrence-not-positive`, `invalid-date`
 */
export function occurrences(anchor: IsoDate, everyMonths: number, until: IsoDate): IsoDate[] {
  requirePositive(everyMonths);
  const dates: IsoDate[] = [];
  // At the end of the calendar a date no longer moves on.
  for (let date = addMonths(anchor, everyMonths); date <= until && date > (dates.at(-1) ?? anchor);) {
    dates.push(date);
    date = addMonths(anchor, everyMonths * (dates.length + 1));
  }
  return dates;
}

/** The first occurrence after a day. With an earlier completion as the anchor it is counted from that. */
export function nextOccurrence(anchor: IsoDate, everyMonths: number, after: IsoDate): IsoDate {
  requirePositive(everyMonths);
  let n = 1;
  while (next(anchor, everyMonths, n) <= after && next(anchor, everyMonths, n) > next(anchor, everyMonths, n - 1))
    n += 1;
  return next(anchor, everyMonths, n);
}

const next = (anchor: IsoDate, everyMonths: number, n: number) => addMonths(anchor, everyMonths * n);

function requirePositive(everyMonths: number): void {
  if (Number.isInteger(everyMonths) && everyMonths > 0) return;
  throw new DubanError(
    'recurrence-not-positive',
    {
      zh: `重复周期必须是正整数（当前为${everyMonths}个月），请核对原文的“每N年”。`,
      en: `A duty recurs after a positive whole number of months, not ${everyMonths}. Check the words of the plan.`,
    },
    { everyMonths },
  );
}
