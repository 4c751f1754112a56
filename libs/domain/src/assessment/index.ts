export { type BodyYearFacts, type EventFacts, type ObligationFacts } from './facts';
export { gradeOf } from './grade';
export { type AssessmentPolicy, type Deduction, type Grade } from './policy';
export { type AppliedRule } from './score';
export { scoreBody } from './score-body';
export * from './gather-facts';
export * from './years';
