export type * from './parsed-plan';
export type { BodyDirectory, BodyKind, DirectoryBody } from './body-directory';
export { parsePlan } from './parse-plan';
export { countDoubts } from './count-doubts';
export { DOUBT_CODES, doubtCodeRow, type DoubtCode, type DoubtCodeRow } from './doubt-codes';
export { numberedDoubts, type NumberedDoubt } from './numbered-doubts';
export { applyDecisions, type Decisions } from './apply-decisions';
export { checkAnswer } from './check-answer';
export { strictAnswer } from './strict-answer';
