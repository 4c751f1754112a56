import { yearOf } from '../../calendar';
import type { BodyYearFacts, ObligationFacts } from '../facts';
import { sources, type Line } from '../score';
import { amount, optional } from './checks';
import { defineRule, percent, said } from './rule';

export type Ended = 'completed' | 'completed-late' | 'not-completed';

interface Settings {
  /** What is left for an obligation that was done late. */
  lateShare: number;
  /** Decimals of its lines, where each is rounded so that they add up on paper; left out, nothing is rounded here. */
  linesTo?: number;
}

/** The obligations the year is judged by: those that fell due in it. */
export function dueInYear({ obligations, year }: Pick<BodyYearFacts, 'obligations' | 'year'>): ObligationFacts[] {
  return obligations.filter(({ dueOn }) => yearOf(dueOn) === year);
}

/**
 * Points in proportion to what was completed (the practice of 海南 and others under 环土壤〔2018〕41号): full for what was
 * submitted by its date and accepted, a share for what was accepted late, nothing for the rest.
 * Not applicable counts as done, so a body without obligations gets all points. Where the work list of the year weighs its tasks,
 * the proportion is that of their weights.
 */
export const completion = defineRule<Settings>({
  words: { zh: '任务完成率', en: 'share of obligations completed' },
  settings: { lateShare: amount(0, 1), linesTo: optional(amount(0, 4)) },
  example: { weight: 100, lateShare: 0.6 },
  sentence: ({ lateShare }, full) => ({
    zh: `按本年度到期任务的完成比例计${said(full)}分，逾期完成的按${percent(lateShare)}计，没有到期任务的，视同完成。`,
    en: `${said(full)} points in proportion to the obligations of the year that were completed; late ones count ${percent(lateShare)}; none due counts as done.`,
  }),
  score({ lateShare, linesTo }, { full: points, facts }) {
    const due = dueInYear(facts);
    if (due.length === 0) return { points, lines: [notApplicable(points)] };

    const to = (value: number) => (linesTo === undefined ? value : printed(value, linesTo));
    const by = (ended: Ended) => due.filter((obligation) => howEnded(obligation) === ended);
    const [inTime, late, missed] = [by('completed'), by('completed-late'), by('not-completed')];
    const whole = weightOf(due);
    const total = to((points * (weightOf(inTime) + lateShare * weightOf(late))) / whole);
    const forInTime = to((points * weightOf(inTime)) / whole);
    // The late line takes what the rounding of the first one left: rounding both apart could give more for being late.
    const forLate = to(total - forInTime);

    const lines = [
      line('completed', forInTime, inTime, {
        zh: `应完成${due.length}项，按期完成${inTime.length}项${weighed(inTime, due).zh}，得${said(forInTime)}分。`,
        en: `Completed in time: ${inTime.length} of ${due.length} obligations${weighed(inTime, due).en}: ${said(forInTime)} points.`,
      }),
      line('completed-late', forLate, late, {
        zh: `逾期完成${late.length}项${weighed(late, due).zh}，按${percent(lateShare)}计，得${said(forLate)}分。`,
        en: `Completed late: ${late.length}${weighed(late, due).en}, counting ${percent(lateShare)} each: ${said(forLate)} points.`,
      }),
      line('not-completed', 0, missed, {
        zh: `未完成${missed.length}项，不得分。`,
        en: `Not completed: ${missed.length}: no points.`,
      }),
    ].filter(({ obligations }) => obligations.length > 0);
    return { points: total, lines };
  },
});

/** What tasks are together on the work list; each is 1 where nothing weighs them. */
const weightOf = (tasks: readonly ObligationFacts[]): number => tasks.reduce((sum, { weight = 1 }) => sum + weight, 0);

/** Said only where tasks weigh differently. */
function weighed(some: readonly ObligationFacts[], due: readonly ObligationFacts[]): Line['reason'] {
  if (due.every(({ weight = 1 }) => weight === (due[0].weight ?? 1))) return { zh: '', en: '' };
  const [part, whole] = [weightOf(some), weightOf(due)];
  return { zh: `（权重${part}/${whole}）`, en: ` (weight ${part} of ${whole})` };
}

/** As `Math.round` gives it, which is how the years before were printed. */
const printed = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals || 0; // no minus zero on paper

/** Accepted is what counts: a report nobody has accepted is not a completed obligation. */
export function howEnded({ submittedOn, acceptedOn, dueOn }: ObligationFacts): Ended {
  if (acceptedOn === null) return 'not-completed';
  return (submittedOn ?? acceptedOn) <= dueOn ? 'completed' : 'completed-late';
}

function line(rule: Ended, points: number, behind: ObligationFacts[], reason: Line['reason']): Line {
  return {
    rule,
    points,
    reason,
    facts: [],
    ...sources(
      behind.flatMap(({ eventIds }) => eventIds),
      behind.map(({ key }) => key),
    ),
    evidence: [],
  };
}

function notApplicable(points: number): Line {
  return {
    rule: 'not-applicable',
    points,
    reason: {
      zh: `本年度没有到期任务，不适用项目视同完成，得${said(points)}分。`,
      en: `Nothing fell due this year; what does not apply counts as done: ${said(points)} points.`,
    },
    facts: [],
    events: [],
    obligations: [],
    evidence: [],
  };
}
