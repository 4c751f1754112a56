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
  for (let date = addMonths(anchor, everyMonths); date <= until;) {
    dates.push(date);
    date = addMonths(anchor, everyMonths * (dates.length + 1));
  }
  return dates;
}

/** The first occurrence after a day. With an earlier completion as the anchor it is counted from that. */
export function nextOccurrence(anchor: IsoDate, everyMonths: number, after: IsoDate): IsoDate {
  requirePositive(everyMonths);
  let n = 1;
  while (addMonths(anchor, everyMonths * n) <= after) n += 1;
  return addMonths(anchor, everyMonths * n);
}

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
