import { endOfYear, yearOf, type IsoDate } from '../calendar';
import type { ParsedPlan, ParsedTarget } from '../plan-text/parsed-plan';
import { sameTarget } from './target-key';

/** 主要指标: a figure that the plan as a whole is to reach, and the year at whose end it is measured. */
export interface Headline {
  year: number;
  target: ParsedTarget;
}

/**
 * The headline figures of a plan: its targets outside the clauses, each for the year that was named last before it (到2020年…达到90%).
 * A target before which no year stands belongs to none, and nobody is asked for it. What is said twice in the same words is one.
 */
export function headlinesOf({ deadlines, targets }: ParsedPlan['outsideClauses']): Headline[] {
  const dated = deadlines.filter(({ date }) => date !== null).sort((a, b) => a.span[0] - b.span[0]);
  const all = targets.flatMap((target) => {
    const before = dated.findLast(({ span }) => span[0] <= target.span[0]);
    return before ? [{ year: yearOf(before.date!), target }] : [];
  });
  return all.filter(
    ({ year, target }, nth) => !all.slice(0, nth).some((one) => one.year === year && sameTarget(one.target, target)),
  );
}

/** By when the figure of a year is there, where nobody names another day: with the self-assessments of that year. */
export const dataDueOn = (year: number): IsoDate => `${year + 1}-01-31`;

/** Whether the end of the year is past, so that it can have been measured. */
export const isMeasurable = (year: number, today: IsoDate): boolean => today > endOfYear(year);

/** A headline figure as far as its last value goes, and the bodies that stand for who gives and who checks it today. */
export interface HeadlineInCourse {
  state: 'filed' | 'confirmed' | 'returned' | null;
  ownerId: number | null;
  checkerId: number | null;
  /** Nobody stands for the checker any more: it ended, and nobody took over. */
  checkerEnded: boolean;
}

/**
 * Whether others may be named for it. A value that waits for its check stays with those who were named, and so does one that was
 * confirmed. Where both became one body since, or the checker is gone, nobody could check the value, so others are named.
 */
export const mayBeNamedAnew = ({ state, ownerId, checkerId, checkerEnded }: HeadlineInCourse): boolean =>
  state !== 'confirmed' && (state !== 'filed' || checkerEnded || ownerId === checkerId);
