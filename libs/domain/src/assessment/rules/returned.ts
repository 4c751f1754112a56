import type { BodyYearFacts } from '../facts';
import type { AssessmentPolicy } from '../policy';
import type { AppliedRule } from '../score';
import { deduct } from './deduction';

/** 退回: points for each report that another body sent back. */
export function returned(facts: BodyYearFacts, policy: AssessmentPolicy): AppliedRule[] {
  return deduct('returned', { zh: '报告被退回', en: 'Reports sent back' }, facts, policy);
}
