import type { DocumentKind } from '@app/domain/vocabulary';
import {
  buildAssessmentCircular,
  buildAssessmentReport,
  buildAssessmentResult,
  buildConductCircular,
} from './assessments';
import { buildExtensionAnswer, buildReconsiderationDecision } from './answers';
import type { Builder } from './builder';
import { buildAcceptanceOpinion, buildInterviewAgenda, buildInterviewMinutes } from './cases';
import { buildDeliveryReceipt, buildDispatchRegister, buildDispatchSlip } from './office-forms';
import { buildProgressCircular, buildProgressReport } from './progress';
import { buildDutyAcceptance, buildResponsibilityLetter } from './responsibilities';
import { buildRequest, buildRestrictionChange, buildRestrictionRecord } from './restrictions';
import { buildSupervisionConclusion } from './supervision-conclusion';
import { buildTaskAssignment } from './task-assignment';

/** The kinds that a person has drafted from the record, and how. */
export const BUILDERS = {
  'task-assignment': buildTaskAssignment,
  'progress-circular': buildProgressCircular,
  'progress-report': buildProgressReport,
  'acceptance-opinion': buildAcceptanceOpinion,
  'interview-agenda': buildInterviewAgenda,
  'interview-minutes': buildInterviewMinutes,
  'extension-answer': buildExtensionAnswer,
  'reconsideration-decision': buildReconsiderationDecision,
  'assessment-result': buildAssessmentResult,
  'assessment-circular': buildAssessmentCircular,
  'assessment-report': buildAssessmentReport,
  'conduct-circular': buildConductCircular,
  request: buildRequest,
  'restriction-change': buildRestrictionChange,
  'restriction-record': buildRestrictionRecord,
  'supervision-conclusion': buildSupervisionConclusion,
  'responsibility-letter': buildResponsibilityLetter,
  'duty-acceptance': buildDutyAcceptance,
  'delivery-receipt': buildDeliveryReceipt,
  'dispatch-slip': buildDispatchSlip,
  'dispatch-register': buildDispatchRegister,
} as const satisfies { [K in DocumentKind]?: Builder<K> };

export type RecordKind = keyof typeof BUILDERS;

export const RECORD_KINDS = Object.keys(BUILDERS) as RecordKind[];
