export { BUILDERS, RECORD_KINDS, type RecordKind } from './builders';
export type { PaperSubject } from './builder';
export { paperCandidates, type PaperCandidate } from './candidates';
