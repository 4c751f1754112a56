import type { BodyYearFacts } from './facts';
import { gradeOf } from './grade';
import type { AssessmentPolicy } from './policy';
import { completion, dueInYear } from './rules/completion';
import { deductions } from './rules/deductions';
import { falsified } from './rules/falsified';
import { rounded, type AppliedRule, type BodyScore } from './score';

const RULES = [completion, deductions];

/**
 * The score of one body in one year: 评分法 out of 100 with four grades (环土壤〔2018〕41号). Reproducible, because it
 * knows nothing but the facts and the policy, and every line names the events and obligations behind it.
 */
export function scoreBody(facts: BodyYearFacts, policy: AssessmentPolicy): BodyScore {
  const scored = RULES.flatMap((rule) => rule(facts, policy));
  const rules = [...scored, ...falsified(facts, sum(scored))];
  const score = Math.max(0, sum(rules));
  return {
    body: facts.body,
    year: facts.year,
    score,
    grade: gradeOf(score, policy.grades).name,
    fewItems: dueInYear(facts).length < policy.fewItems,
    rules,
  };
}

function sum(rules: AppliedRule[]): number {
  return rounded(rules.reduce((total, { points }) => total + points, 0));
}
