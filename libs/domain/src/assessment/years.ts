import { addWorkingDays, nextWorkingDay, yearOf, type IsoDate, type WorkingCalendar } from '../calendar';
import type { GradeName } from '../vocabulary';
import type { Scheme } from './scheme/scheme';
import { schemeOf } from './scheme/scheme-of';

/** The grade that counts as not passed; what follows is ladder B. */
export const FAILED: GradeName = 'fail';

/** The key of an assessment: those of its events begin with it. */
export const keyOfYear = (planId: number, year: number): string => `plan-${planId}/assessment-${year}`;

/** 政府信息公开条例 art. 26: what is to be made public is so within 20 working days from the day it came about. */
const PUBLISHED_WITHIN = 20;

/** The day by which the result of a frozen year is published. */
export const publishBy = (frozenOn: IsoDate, calendar: WorkingCalendar): IsoDate =>
  addWorkingDays(calendar, frozenOn, PUBLISHED_WITHIN);

/** What a plan's yearly assessments hang on. */
export interface AssessedPlan {
  startedOn: IsoDate;
  horizon: IsoDate;
}

/**
 * The first year of the plan that has no assessment yet, and the working day on which it is opened: the first of the
 * year that follows. Null when the last one is open.
 *
 * @param schemes the earliest first; before the first year of the first nothing is assessed
 */
export function nextYearToAssess(
  { startedOn, horizon }: AssessedPlan,
  opened: ReadonlySet<number>,
  schemes: readonly Pick<Scheme, 'firstYear'>[],
  calendar: WorkingCalendar,
): { year: number; opensOn: IsoDate } | null {
  const first = Math.max(schemes[0].firstYear, yearOf(startedOn));
  for (let year = first; year <= yearOf(horizon); year += 1) {
    if (!opened.has(year)) return { year, opensOn: nextWorkingDay(calendar, `${year + 1}-01-01`) };
  }
  return null;
}

/** The working day on which the scores of a year are drafted. */
export function draftDay(year: number, schemes: readonly Scheme[], calendar: WorkingCalendar): IsoDate {
  return nextWorkingDay(calendar, `${year + 1}-${schemeOf(schemes, year).cycle.draftOn}`);
}
