import type { Duban } from '@app/use-cases';
import type {
  AssessmentActivities,
  AssessmentCycleActivities,
  CaseActivities,
  ClauseActivities,
  DocumentActivities,
  InterviewActivities,
  PatienceActivities,
  ProcessActivities,
  ReconsiderationActivities,
  RectificationActivities,
  ReferralActivities,
  RehearsalActivities,
  RenderingActivities,
  RestrictionActivities,
  SignOffActivities,
  WarningActivities,
  DubanActivities,
} from '@app/workflows/activities';
import { AssessmentEffects } from './assessment.activities';
import { AssessmentCycleEffects } from './assessment-cycle.activities';
import { ClauseEffects } from './clause.activities';
import { DocumentEffects } from './document.activities';
import { InterviewEffects } from './interview.activities';
import { ProcessEffects } from './process.activities';
import { RectificationEffects } from './rectification.activities';
import { ReconsiderationEffects } from './reconsideration.activities';
import { ReferralEffects } from './referral.activities';
import { RehearsalEffects } from './rehearsal.activities';
import { RenderingEffects } from './rendering.activities';
import { RestrictionEffects } from './restriction.activities';
import { SignOffEffects } from './sign-off.activities';
import { WarningEffects } from './warning.activities';
import { ports, together } from './ports';

/** Everything workflows may ask of the world, in one table. */
export function createActivities(duban: Duban, kickOutbox: () => void): DubanActivities {
  const rectification = new RectificationEffects(duban);
  const rehearsal = new RehearsalEffects(duban, kickOutbox);
  return together(
    ports<ProcessActivities>(new ProcessEffects(duban), { leave: true }),
    ports<ClauseActivities>(new ClauseEffects(duban), {
      speakUp: true,
      nextSteps: true,
      remind: true,
      urge: true,
      draftSupervisionNotice: true,
      openRectification: true,
    }),
    ports<SignOffActivities>(new SignOffEffects(duban), { signOffCourse: true, callSigners: true }),
    ports<DocumentActivities>(new DocumentEffects(duban), {
      signed: true,
      issue: true,
      receipt: true,
      remindOfReceipt: true,
    }),
    ports<RenderingActivities>(new RenderingEffects(duban), { renderDocument: true }),
    ports<CaseActivities>(rectification, { timeToOpen: true }),
    ports<RectificationActivities>(rectification, {
      draftOrder: true,
      orderIssued: true,
      planLate: true,
      remindOfPlan: true,
      limitNear: true,
      remindOfLimit: true,
      rectificationEnd: true,
      rectificationOutcome: true,
      closeRectification: true,
      openInterview: true,
    }),
    ports<InterviewActivities>(new InterviewEffects(duban), {
      draftNotification: true,
      notificationIssued: true,
      held: true,
      commitmentsOutcome: true,
      closeInterview: true,
      proposeReferral: true,
    }),
    ports<WarningActivities>(new WarningEffects(duban), {
      draftWarning: true,
      warningIssued: true,
      warningOutcome: true,
      closeWarning: true,
      suggestRestriction: true,
    }),
    ports<RestrictionActivities>(new RestrictionEffects(duban), {
      draftProposal: true,
      proposalSent: true,
      authorityDecision: true,
      periodOver: true,
      askForCheck: true,
      checkInTime: true,
      remindOfCheck: true,
      checkMade: true,
      proposeWhatFollows: true,
      furtherDecision: true,
    }),
    ports<ReferralActivities>(new ReferralEffects(duban), {
      referralDecision: true,
      draftReferralLetter: true,
      referralLetterIssued: true,
      handedOver: true,
      organsAnswer: true,
      remindOfAnswer: true,
      referralClosed: true,
    }),
    ports<ReconsiderationActivities>(new ReconsiderationEffects(duban), {
      decisionNear: true,
      remindOfDecision: true,
      decisionInTime: true,
      urgeDecision: true,
      reconsidered: true,
    }),
    ports<AssessmentActivities>(new AssessmentEffects(duban), {
      nextYearToAssess: true,
      openAssessment: true,
      timeToDraft: true,
      draftScores: true,
      scoresSigned: true,
      freeze: true,
      openRectificationsOfFailed: true,
    }),
    ports<AssessmentCycleActivities>(new AssessmentCycleEffects(duban), {
      nextStage: true,
      beginStage: true,
      draftResultPapers: true,
    }),
    ports<RehearsalActivities>(rehearsal, {
      advance: true,
      settle: true,
      letPlayersAct: true,
      rehearsalProgress: true,
      finishRehearsal: true,
    }),
    ports<PatienceActivities>(rehearsal, { settled: true }),
  );
}
