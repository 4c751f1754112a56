import type { DocumentFacts, DocumentKind, FactsOf } from '../facts';
import { assessmentResult } from './assessment-result';
import type { DocumentDefinition } from './document-definition';
import { earlyWarning } from './early-warning';
import { interviewNotification } from './interview-notification';
import { rectificationOrder } from './rectification-order';
import { referralLetter } from './referral-letter';
import { restrictionProposal } from './restriction-proposal';
import { supervisionNotice } from './supervision-notice';
import { taskAssignment } from './task-assignment';
import { progressCircular } from './progress-circular';
import { progressReport } from './progress-report';
import { acceptanceOpinion } from './acceptance-opinion';
import { interviewAgenda } from './interview-agenda';
import { interviewMinutes } from './interview-minutes';
import { extensionAnswer } from './extension-answer';
import { reconsiderationDecision } from './reconsideration-decision';
import { assessmentCircular } from './assessment-circular';
import { assessmentReport } from './assessment-report';
import { conductCircular } from './conduct-circular';
import { requestUpwards } from './request';
import { restrictionChange } from './restriction-change';
import { restrictionRecord } from './restriction-record';
import { supervisionConclusion } from './supervision-conclusion';
import { urgingSlip } from './urging-slip';
import { responsibilityLetter } from './responsibility-letter';
import { dutyAcceptance } from './duty-acceptance';
import { deliveryReceipt } from './delivery-receipt';
import { dispatchSlip } from './dispatch-slip';
import { dispatchRegister } from './dispatch-register';

const definitions: { [K in DocumentKind]: DocumentDefinition<FactsOf<K>> } = {
  'urging-slip': urgingSlip,
  'responsibility-letter': responsibilityLetter,
  'duty-acceptance': dutyAcceptance,
  'delivery-receipt': deliveryReceipt,
  'dispatch-slip': dispatchSlip,
  'dispatch-register': dispatchRegister,
  'supervision-notice': supervisionNotice,
  'rectification-order': rectificationOrder,
  'interview-notification': interviewNotification,
  'restriction-proposal': restrictionProposal,
  'early-warning': earlyWarning,
  'referral-letter': referralLetter,
  'assessment-result': assessmentResult,
  'supervision-conclusion': supervisionConclusion,
  'restriction-record': restrictionRecord,
  'restriction-change': restrictionChange,
  request: requestUpwards,
  'conduct-circular': conductCircular,
  'assessment-circular': assessmentCircular,
  'assessment-report': assessmentReport,
  'reconsideration-decision': reconsiderationDecision,
  'extension-answer': extensionAnswer,
  'interview-minutes': interviewMinutes,
  'interview-agenda': interviewAgenda,
  'acceptance-opinion': acceptanceOpinion,
  'progress-report': progressReport,
  'progress-circular': progressCircular,
  'task-assignment': taskAssignment,
};

/** The definition that belongs to the facts' kind. */
export function definitionOf(facts: DocumentFacts): DocumentDefinition<DocumentFacts> {
  return definitions[facts.kind] as unknown as DocumentDefinition<DocumentFacts>;
}

/** Invented samples of every kind: a notice, a letter and a draft without number. For previews and tests. */
export const documentSamples = Object.fromEntries(
  Object.entries(definitions).map(([kind, { samples }]) => [kind, samples]),
) as Record<DocumentKind, DocumentFacts[]>;
