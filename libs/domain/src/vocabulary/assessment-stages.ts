import { idsOf, words } from './words';

/** The stages of a year's assessment, in their order. */
export const CYCLE_STAGES = {
  'self-assessment': { words: words('自评', 'self-assessment') },
  verification: { words: words('核验', 'verification') },
  scoring: { words: words('评分', 'points by hand') },
  objection: { words: words('反馈与申诉', 'draft and objections') },
  'sign-off': { words: words('审定', 'review and signature') },
  frozen: { words: words('结果', 'result') },
} as const;

export type CycleStage = keyof typeof CYCLE_STAGES;

export const CYCLE_STAGE_IDS: readonly CycleStage[] = idsOf(CYCLE_STAGES);
