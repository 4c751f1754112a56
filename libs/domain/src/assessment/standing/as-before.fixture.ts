import { yearOf } from '../../calendar';
import { DEDUCTIONS, type DeductionKind, type GradeName } from '../../vocabulary';
import type { BodyYearFacts, ObligationFacts } from '../facts';

/**
 * How a year was scored before schemes were data, in its own words: one rule after another, each line to one decimal. Years that
 * are frozen were worked out by it, so the scheme of 2018 has to come to the same, line for line.
 */
export function scoreAsBefore(facts: BodyYearFacts) {
  const scored = [...completion(facts), ...KINDS.flatMap((kind) => deduct(kind, facts))];
  const rules = [...scored, ...falsified(facts, sum(scored))];
  const score = Math.max(0, sum(rules));
  return {
    body: facts.body,
    year: facts.year,
    score,
    grade: gradeOf(score),
    fewItems: dueInYear(facts).length < 3,
    rules,
  };
}

const rounded = (points: number): number => Math.round(points * 10) / 10 || 0;
const sum = (rules: readonly { points: number }[]) => rounded(rules.reduce((total, { points }) => total + points, 0));
const gradeOf = (score: number): GradeName =>
  score >= 90 ? 'excellent' : score >= 80 ? 'good' : score >= 60 ? 'pass' : 'fail';

/** The deductions there were; what came later took nothing off. */
const CAPS = {
  urged: [0.5, 10],
  returned: [0.5, 5],
  'supervision-notice': [2, 20],
  'rectification-order': [2, null],
  'not-as-reported': [2, 10],
} as const satisfies Partial<Record<DeductionKind, readonly [number, number | null]>>;

const KINDS = Object.keys(CAPS) as (keyof typeof CAPS)[];

const sources = (events: readonly number[], obligations: readonly string[]) => ({
  events: [...new Set(events)].sort((a, b) => a - b),
  obligations: [...new Set(obligations)].sort(),
});

const dueInYear = ({ obligations, year }: BodyYearFacts) => obligations.filter(({ dueOn }) => yearOf(dueOn) === year);

function completion(facts: BodyYearFacts) {
  const due = dueInYear(facts);
  if (due.length === 0)
    return [
      {
        rule: 'not-applicable',
        points: 100,
        reason: {
          zh: '本年度没有到期任务，不适用项目视同完成，得100分。',
          en: 'Nothing fell due this year; what does not apply counts as done: 100 points.',
        },
        events: [],
        obligations: [],
      },
    ];
  const outcomeOf = ({ submittedOn, acceptedOn, dueOn }: ObligationFacts) =>
    acceptedOn === null ? 'missed' : (submittedOn ?? acceptedOn) <= dueOn ? 'in-time' : 'late';
  const by = (outcome: string) => due.filter((one) => outcomeOf(one) === outcome);
  const [inTime, late, missed] = [by('in-time'), by('late'), by('missed')];
  const total = rounded((100 * (inTime.length + 0.6 * late.length)) / due.length);
  const forInTime = rounded((100 * inTime.length) / due.length);
  const forLate = rounded(total - forInTime);
  const line = (rule: string, points: number, behind: ObligationFacts[], zh: string, en: string) => ({
    rule,
    points,
    reason: { zh, en },
    ...sources(
      behind.flatMap(({ eventIds }) => eventIds),
      behind.map(({ key }) => key),
    ),
  });
  return [
    line(
      'completed',
      forInTime,
      inTime,
      `应完成${due.length}项，按期完成${inTime.length}项，得${forInTime}分。`,
      `Completed in time: ${inTime.length} of ${due.length} obligations: ${forInTime} points.`,
    ),
    line(
      'completed-late',
      forLate,
      late,
      `逾期完成${late.length}项，按60%计，得${forLate}分。`,
      `Completed late: ${late.length}, counting 60% each: ${forLate} points.`,
    ),
    line(
      'not-completed',
      0,
      missed,
      `未完成${missed.length}项，不得分。`,
      `Not completed: ${missed.length}: no points.`,
    ),
  ].filter(({ obligations }) => obligations.length > 0);
}

function deduct(kind: keyof typeof CAPS, facts: BodyYearFacts) {
  const events = facts.events.filter((event) => event.kind === kind);
  if (events.length === 0) return [];
  const { words } = DEDUCTIONS[kind];
  const [each, cap] = CAPS[kind];
  const taken = rounded(Math.min(each * events.length, cap ?? Infinity));
  const limit = cap === null ? { zh: '', en: '' } : { zh: `（最多扣${cap}分）`, en: `, at most ${cap}` };
  return [
    {
      rule: kind,
      points: rounded(-taken),
      reason: {
        zh: `${words.zh}${events.length}次，每次扣${each}分${limit.zh}，共扣${taken}分。`,
        en: `${words.en}: ${events.length}. Each takes off ${each}${limit.en}: ${taken} points.`,
      },
      ...sources(
        events.map(({ id }) => id),
        events.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])),
      ),
    },
  ];
}

function falsified(facts: BodyYearFacts, pointsOtherwise: number) {
  const events = facts.events.filter(({ kind }) => kind === 'falsified');
  if (events.length === 0) return [];
  return [
    {
      rule: 'falsified',
      points: rounded(-Math.max(0, pointsOtherwise)),
      reason: {
        zh: `经查实弄虚作假${events.length}起，本年度记0分。`,
        en: `Falsified data was established (${events.length}): the year scores 0.`,
      },
      ...sources(
        events.map(({ id }) => id),
        events.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])),
      ),
    },
  ];
}
