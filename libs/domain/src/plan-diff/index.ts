export type * from './difference';
export type { TextPiece } from './diff-text';
export { diffPlans, isSamePlan } from './diff-plans';
export { diffText } from './diff-text';
