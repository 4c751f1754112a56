import type { BodyYearFacts } from '../facts';
import type { AssessmentPolicy } from '../policy';
import type { AppliedRule } from '../score';
import { deduct } from './deduction';

/** 催办: points for each urging after a missed date. */
export function urged(facts: BodyYearFacts, policy: AssessmentPolicy): AppliedRule[] {
  return deduct('urged', { zh: '逾期被催办', en: 'Urged after a missed date' }, facts, policy);
}
