import type { LadderName } from '../vocabulary/ladder-name';
import type { RungAct } from '../vocabulary';
import type { FindingRung } from './finding';
import type { FollowingRung, RungTerms } from './rung-terms';
import type { SignOffTerms } from './sign-off';

export type { LadderName } from '../vocabulary/ladder-name';
export type { RungAct } from '../vocabulary';

/** When reports that stay out in a row are more than one late report. */
export interface RowTerms {
  reports: number;
  months: number;
}

/** One rung: what is done, and when, counted from the obligation's date. Exactly one of `when` is given. */
export interface Rung extends RungTerms {
  act: RungAct;
  when: { calendarDaysBefore?: number; workingDaysBefore?: number; workingDaysAfter?: number };
  /** Only for reports of a clause that stay out one after the other: so many, or for so many months; see `rowFrom`. */
  row?: RowTerms;
  /** The new limit a demand sets, in working days. */
  newLimitWorkingDays?: number;
  /** The rung of an earlier version in whose place it stands: where that one fired, this one has had its turn. */
  replaces?: ReplacedRung;
}

/** A rung of an earlier version, by its id, and what it did. */
export interface ReplacedRung {
  id: string;
  act: RungAct;
}

/** What a climb has done of a rung, be it under an earlier version; null where it has not come to it yet. */
export function doneAs(
  { id, act, replaces }: Pick<Rung, 'id' | 'act' | 'replaces'>,
  fired: ReadonlySet<string>,
): RungAct | null {
  if (fired.has(id)) return act;
  return replaces && fired.has(replaces.id) ? replaces.act : null;
}

/** 督办阶梯 as data: `config/policies/escalation-*.yaml`. */
export interface EscalationPolicy {
  version: string;
  validFrom: string;
  /** Limits the lines in one digest; the rest is counted. */
  remindersPerDayCap: number;
  /** False where rectification orders and interviews follow from the assessment alone (a strict reading of clause 49). */
  ordersForLateObligations: boolean;
  /** False where late reports are urged and nothing more; a version without it has no rung that names a row. */
  lateReportsClimb?: boolean;
  /** Ladder A. */
  ladders: Record<LadderName, Rung[]>;
  /**
   * Ladder B: what follows a year that was not passed. Beside a failed year, the last in rank counts as poor (较差) where
   * its score is below the number; null where only a failed year counts.
   */
  assessment: { poorWhenLastBelow: number | null; rungs: FollowingRung[] };
  /** What follows an order, an interview or a warning that was not met, on whichever ladder it was reached. */
  followUp: FollowingRung[];
  rectification: {
    limitMonths: number;
    /** By when after the receipt of the order the body files its plan of items; no plan is asked for without. */
    planWorkingDays?: number;
    /** By when before the limit the report is expected, so that there is time to check it; nobody is reminded without. */
    reportWorkingDaysBeforeLimit?: number;
    extensions: number;
    /** Until how long after the closing a relapse is recorded, and what it opens; none is known without. */
    relapse?: { withinMonths: number; opens: 'rectification' | 'interview' };
  };
  interview: { noticeWorkingDays: number; reportDays: number };
  /** 限批: the competent authority a proposal goes to, of the province or above. */
  restriction: { authority: string; basis: string[] };
  /** Ladders C, D and E: what a person's finding begins. */
  findings: FindingRung[];
  /** 审核与签发; a version without it is one of before: one person of the county office signs. */
  signOff?: SignOffTerms;
  /** By when an addressee confirms receipt, after the issue. */
  receiptWorkingDays: number;
  /** By when a returned report comes again. */
  returnWorkingDays: number;
}

/**
 * The rungs a ladder really has. What cannot be had from a late obligation alone, or from late reports, falls away where the
 * policy says so; the interview goes with it, because it only ever follows an order.
 */
export function rungsOf(
  policy: Pick<EscalationPolicy, 'ladders' | 'ordersForLateObligations' | 'lateReportsClimb'>,
  ladder: LadderName,
): Rung[] {
  const rungs = policy.ladders[ladder];
  return rungs.filter((rung) => !isSwitchedOff(policy, rung));
}

/** Whether a county does without a rung of its file. */
export const isSwitchedOff = (
  {
    ordersForLateObligations,
    lateReportsClimb,
  }: Pick<EscalationPolicy, 'ordersForLateObligations' | 'lateReportsClimb'>,
  { act, row }: Pick<Rung, 'act' | 'row'>,
): boolean =>
  (!ordersForLateObligations && act === 'rectification-order') || (lateReportsClimb === false && row !== undefined);
