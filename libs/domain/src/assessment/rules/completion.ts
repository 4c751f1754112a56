import { yearOf } from '../../calendar';
import type { BodyYearFacts, ObligationFacts } from '../facts';
import type { AssessmentPolicy } from '../policy';
import { rounded, sources, type AppliedRule } from '../score';

type Outcome = 'completed' | 'completed-late' | 'not-completed';

/** The obligations the year is judged by: those that fell due in it. */
export function dueInYear({ obligations, year }: BodyYearFacts): ObligationFacts[] {
  return obligations.filter(({ dueOn }) => yearOf(dueOn) === year);
}

/**
 * Points in proportion to what was completed (the practice of 海南 and others under 环土壤〔2018〕41号): full for what was
 * submitted by its date and accepted, a share for what was accepted late, nothing for the rest.
 * Not applicable counts as done, so a body without obligations gets all points.
 */
export function completion(
  facts: BodyYearFacts,
  { completion: { points, lateShare } }: AssessmentPolicy,
): AppliedRule[] {
  const due = dueInYear(facts);
  if (due.length === 0) return [notApplicable(points)];

  const by = (outcome: Outcome) => due.filter((obligation) => outcomeOf(obligation) === outcome);
  const [inTime, late, missed] = [by('completed'), by('completed-late'), by('not-completed')];
  const total = rounded((points * (inTime.length + lateShare * late.length)) / due.length);
  const forInTime = rounded((points * inTime.length) / due.length);
  // The late line takes what the rounding of the first one left: rounding both apart could give more for being late.
  const forLate = rounded(total - forInTime);

  return [
    line('completed', forInTime, inTime, {
      zh: `应完成${due.length}项，按期完成${inTime.length}项，得${forInTime}分。`,
      en: `Completed in time: ${inTime.length} of ${due.length} obligations: ${forInTime} points.`,
    }),
    line('completed-late', forLate, late, {
      zh: `逾期完成${late.length}项，按${rounded(lateShare * 100)}%计，得${forLate}分。`,
      en: `Completed late: ${late.length}, counting ${rounded(lateShare * 100)}% each: ${forLate} points.`,
    }),
    line('not-completed', 0, missed, {
      zh: `未完成${missed.length}项，不得分。`,
      en: `Not completed: ${missed.length}: no points.`,
    }),
  ].filter(({ obligations }) => obligations.length > 0);
}

/** Accepted is what counts: a report nobody has accepted is not a completed obligation. */
function outcomeOf({ submittedOn, acceptedOn, dueOn }: ObligationFacts): Outcome {
  if (acceptedOn === null) return 'not-completed';
  return (submittedOn ?? acceptedOn) <= dueOn ? 'completed' : 'completed-late';
}

function line(rule: Outcome, points: number, behind: ObligationFacts[], reason: AppliedRule['reason']): AppliedRule {
  return {
    rule,
    points,
    reason,
    ...sources(
      behind.flatMap(({ eventIds }) => eventIds),
      behind.map(({ key }) => key),
    ),
  };
}

function notApplicable(points: number): AppliedRule {
  return {
    rule: 'not-applicable',
    points,
    reason: {
      zh: `本年度没有到期任务，不适用项目视同完成，得${points}分。`,
      en: `Nothing fell due this year; what does not apply counts as done: ${points} points.`,
    },
    events: [],
    obligations: [],
  };
}
