import { addMonths, endOfMonth, type IsoDate } from './dates';

/** 月、季度、半年、年: how many months a period of the civil year has. */
export type PeriodMonths = 1 | 3 | 6 | 12;

/** The last day of the month, quarter, half-year or year a date lies in. */
export function endOfPeriod(date: IsoDate, months: PeriodMonths): IsoDate {
  const sinceEnd = (Number(date.slice(5, 7)) - 1) % months;
  return endOfMonth(addMonths(`${endOfMonth(date).slice(0, 7)}-01`, months - 1 - sinceEnd));
}

/** 3月31日、6月30日、9月30日、12月31日. */
export const endOfQuarter = (date: IsoDate): IsoDate => endOfPeriod(date, 3);

/** 6月30日、12月31日. */
export const endOfHalfYear = (date: IsoDate): IsoDate => endOfPeriod(date, 6);

/** The ends of all periods in [from, until], in order. */
export function periodEnds(from: IsoDate, until: IsoDate, months: PeriodMonths): IsoDate[] {
  const ends: IsoDate[] = [];
  // At the end of the calendar a period no longer moves on.
  for (
    let end = endOfPeriod(from, months);
    end <= until && end !== ends.at(-1);
    end = endOfMonth(addMonths(end, months))
  )
    ends.push(end);
  return ends;
}
