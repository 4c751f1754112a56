import type { BodyYearFacts } from '../facts';
import type { AssessmentPolicy } from '../policy';
import type { AppliedRule } from '../score';
import { deduct } from './deduction';

/** 限期整改通知: points for each order (plan clause 49; 政府督查工作条例 art. 18). */
export function rectificationOrder(facts: BodyYearFacts, policy: AssessmentPolicy): AppliedRule[] {
  return deduct('rectification-order', { zh: '被责令限期整改', en: 'Rectification orders' }, facts, policy);
}
