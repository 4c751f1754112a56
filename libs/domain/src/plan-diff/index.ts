export type * from './difference';
export type { TextPiece } from './diff-text';
export { diffPlans, isSamePlan } from './diff-plans';
export { diffText } from './diff-text';
export { amendReading, changeKey } from './amend-reading';
export { amendObligations, type RunningObligation } from './amend-obligations';
