import type { BodyYearFacts } from '../facts';
import type { AssessmentPolicy } from '../policy';
import type { AppliedRule } from '../score';
import { deduct } from './deduction';

/** 督办通知: points for each written demand of the county government office (政府督查工作条例 art. 14, 日常督办). */
export function supervisionNotice(facts: BodyYearFacts, policy: AssessmentPolicy): AppliedRule[] {
  return deduct('supervision-notice', { zh: '被督办通知', en: 'Supervision notices' }, facts, policy);
}
