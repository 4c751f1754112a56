import type { GradeName, ScoreRule, Words } from '../../vocabulary';
import type { SubjectFacts } from '../facts';
import { gradeOf } from '../grade';
import { said } from '../rules/rule';
import type { Scheme, StageId } from '../scheme/scheme';
import { roundHalfUp, type GradeStep, type StageStep } from '../score';
import { metBy } from './condition';
import { CORRECTED, type JudgedItems } from './judge-items';

/** What is known of one subject before the stages begin. */
export interface StageScene {
  scheme: Scheme;
  facts: SubjectFacts;
  items: JudgedItems;
  bonuses: JudgedItems;
  deductions: JudgedItems;
}

/** How far a subject's score has come. */
export interface Course {
  score: number;
  grade: GradeName;
  steps: readonly StageStep[];
  gradeSteps: readonly GradeStep[];
}

type Stage = (scene: StageScene, course: Course) => Course;

interface Behind {
  events: number[];
  obligations: string[];
}

const NOTHING: Behind = { events: [], obligations: [] };

/** The lines that a stage adds to those of the items. */
const LINES: Readonly<Partial<Record<StageId, ScoreRule>>> = {
  'not-applicable': 'scaled',
  multipliers: 'multiplied',
  vetoes: 'veto',
};

function step(
  course: Course,
  stage: StageId,
  after: number,
  reason: Words,
  { events, obligations }: Behind = NOTHING,
  rule: ScoreRule | null = LINES[stage] ?? null,
): Course {
  const taken: StageStep = { stage, rule, before: course.score, after, reason, events, obligations };
  return { ...course, score: after, steps: [...course.steps, taken] };
}

const graded = (course: Course, grade: GradeName, reason: Words, events: number[] = []): Course => ({
  ...course,
  grade,
  gradeSteps: [...course.gradeSteps, { grade, reason, events }],
});

/** Items that do not apply: their weight goes to the others in proportion, or they count as done. */
const notApplicable: Stage = ({ scheme: { total, notApplicable: way }, items: { applicable } }, course) => {
  const apart = total - applicable;
  if (apart < 1e-9) return course;
  if (way === 'as-done' || applicable === 0)
    return step(course, 'not-applicable', course.score + apart, {
      zh: `不适用项目${said(apart)}分视同完成。`,
      en: `${said(apart)} points of what does not apply count as done.`,
    });
  return step(course, 'not-applicable', (course.score / applicable) * total, {
    zh: `不适用项目${said(apart)}分，按${said(course.score)}÷${said(applicable)}×${said(total)}折算。`,
    en: `${said(apart)} points do not apply: ${said(course.score)} ÷ ${said(applicable)} × ${said(total)}.`,
  });
};

const adding =
  (stage: 'bonuses' | 'deductions', words: Words): Stage =>
  (scene, course) => {
    const { points } = scene[stage];
    return points === 0 ? course : step(course, stage, course.score + points, words);
  };

/** 扣分加倍: multiplies what was taken off, and never a bonus. */
const multipliers: Stage = ({ scheme, facts, deductions }, course) =>
  scheme.multipliers.reduce((now, { times, when, words }) => {
    const met = metBy(when, facts);
    if (!met || deductions.points === 0) return now;
    return step(now, 'multipliers', now.score + deductions.points * (times - 1), words, met);
  }, course);

const corrections: Stage = ({ facts }, course) =>
  facts.corrections
    .filter(({ item }) => item === null)
    .reduce(
      (now, { points, reason, source }) =>
        step(now, 'corrections', now.score + points, reason, NOTHING, CORRECTED[source]),
      course,
    );

const vetoes: Stage = ({ scheme, facts }, course) =>
  scheme.vetoes.reduce((now, { when, score, words }) => {
    const met = metBy(when, facts);
    if (!met) return now;
    const reason = {
      zh: `${words.zh}${met.count}起，本年度记${score}分。`,
      en: `${words.en} (${met.count}): the year scores ${score}.`,
    };
    const falsified = 'event' in when && when.event === 'falsified';
    return step(now, 'vetoes', Math.min(now.score, score), reason, met, falsified ? 'falsified' : 'veto');
  }, course);

const bounds: Stage = ({ scheme: { bounds: between } }, course) => {
  const after = Math.min(between.to ?? Infinity, Math.max(between.from ?? -Infinity, course.score));
  if (after === course.score) return course;
  return step(course, 'bounds', after, {
    zh: `得分不${after > course.score ? '低' : '高'}于${said(after)}。`,
    en: `No ${after > course.score ? 'less' : 'more'} than ${said(after)}.`,
  });
};

const rounding: Stage = ({ scheme: { rounding: to } }, course) => {
  const after = roundHalfUp(course.score, to.decimals);
  if (after === course.score) return course;
  return step(course, 'rounding', after, {
    zh: `四舍五入到${to.decimals}位小数。`,
    en: `Rounded half up to ${to.decimals} decimals.`,
  });
};

const grade: Stage = ({ scheme: { grades } }, course) => {
  const { name, label, from } = gradeOf(course.score, grades);
  const above = grades.filter((one) => one.from > from).sort((one, two) => one.from - two.from)[0];
  const isLowest = grades.every((one) => one.from >= from);
  if (isLowest && above)
    return graded(course, name, {
      zh: `${said(course.score)}分，低于${said(above.from)}分，为${label}。`,
      en: `${said(course.score)} points; ${name} below ${said(above.from)}.`,
    });
  return graded(course, name, {
    zh: `${said(course.score)}分，${said(from)}分以上为${label}。`,
    en: `${said(course.score)} points; ${name} from ${said(from)} on.`,
  });
};

/**
 * 终期考核: the goals decide and key work corrects. Whoever missed one fails, whoever reached all has the best grade, one less
 * where key work is below the mark. Who answers for no goal is graded by key work alone; a goal nobody has measured decides
 * nothing and is missing.
 */
const final: Stage = ({ scheme: { final: last, grades }, facts }, course) => {
  if (!last?.years.includes(facts.year)) return course;
  const goals = facts.readings.filter(({ key }) => last.goals.includes(key));
  const missed = goals.filter(
    ({ value, target, met }) => value !== null && target !== null && !(met ?? value >= target),
  );
  const falling = [...grades].sort((a, b) => b.from - a.from);
  if (missed.length > 0) {
    const which = missed.map(({ key, value, target }) => `“${key}”为${value}，目标${target}`).join('、');
    const events = missed.flatMap((one) => one.events).sort((a, b) => a - b);
    const reason = { zh: `指标未达到：${which}，不合格。`, en: `A goal was missed (${which}): failed.` };
    return graded(course, falling[falling.length - 1].name, reason, events);
  }
  if (goals.length === 0 || goals.some(({ value, target }) => value === null || target === null)) return course;
  const lower = course.score < last.keyWorkBelow;
  const counts = falling[lower ? Math.min(1, falling.length - 1) : 0];
  const which = goals.map(({ key, value }) => `“${key}”${value}`).join('、');
  return graded(course, counts.name, {
    zh: `指标均已达到（${which}）${lower ? `，重点工作低于${last.keyWorkBelow}分，降一等` : ''}，为${counts.label}。`,
    en: `All goals were reached (${which})${lower ? `; key work below ${last.keyWorkBelow} lowers it by one` : ''}: ${counts.name}.`,
  });
};

const caps: Stage = ({ scheme, facts }, course) =>
  scheme.caps.reduce((now, { when, grade: name, words }) => {
    const met = metBy(when, facts);
    const cap = scheme.grades.find((one) => one.name === name)!;
    const has = scheme.grades.find((one) => one.name === now.grade)!;
    if (!met || has.from <= cap.from) return now;
    const reason = { zh: `${words.zh}，不高于${cap.label}。`, en: `${words.en}: not above ${cap.name}.` };
    return graded(now, name, reason, met.events);
  }, course);

/** What a scheme may do with the score of one subject, in its own order; quotas look at the whole group and come after. */
export const STAGES: Readonly<Record<Exclude<StageId, 'quotas'>, Stage>> = {
  items: ({ items }, course) =>
    step(course, 'items', items.points, { zh: '各项得分之和。', en: 'The sum of the items.' }),
  'not-applicable': notApplicable,
  bonuses: adding('bonuses', { zh: '加分。', en: 'Bonuses.' }),
  deductions: adding('deductions', { zh: '扣分。', en: 'Deductions.' }),
  multipliers,
  corrections,
  vetoes,
  bounds,
  rounding,
  grade,
  final,
  caps,
};
