/**
 * The ports: what workflows may ask of the world. `apps/worker` implements them, so the arrow points inward.
 *
 * A *question* looks at the database. When there is nothing to do it notes that the workflow has answered everything
 * it was asked so far, and from which date on it wants to be woken. An *effect* locks its row, checks that it is
 * still due, and writes under a key that is unique in the database, so a repeated attempt finds what it already did.
 */
import type { CycleStage } from '@app/domain/vocabulary';
import type {
  InterviewOutcome,
  LimitReminder,
  RectificationEnd,
  RectificationOutcome,
  WarningOutcome,
} from '@app/domain/escalation/case-course';
import type { DeciderReminder } from '@app/domain/escalation/reconsideration';
import type { RungAct } from '@app/domain/escalation/policy';
import type { ClauseAttributes } from './contracts';

/** The answer to a question, or when to ask again. */
export interface Answer<T> {
  answer: T | null;
  /**
   * On the real clock, the instant (ISO 8601) to ask again; null means: wait for a signal. In a rehearsal always null,
   * because the rehearsal signals when the plan's date has come.
   */
  wakeAt: string | null;
  /** The generation of the code that answered; answers of before there were any name none. */
  generation?: number;
}

/** One rung of one obligation that is due. */
export interface DueStep {
  obligationId: number;
  rungId: string;
  act: RungAct;
}

export interface ProcessActivities {
  /** The workflow has run its course; nobody will wake it again. False when something was reopened in the meantime. */
  leave(): Promise<boolean>;
}

/** What a look at a clause finds. What was recorded before a field was there lacks it. */
export interface ClauseAnswer extends Answer<DueStep[]> {
  clock?: 'real' | 'rehearsal';
  attributes?: ClauseAttributes;
}

export interface ClauseActivities {
  /**
   * Reminds and urges where that is due, with the look that finds it, and answers with the steps that open
   * something; `[]` when every obligation is closed. On the real clock it carries those out as well.
   */
  speakUp(clauseId: number): Promise<ClauseAnswer & { attributes: ClauseAttributes }>;
  /** Before `speak-up`: the steps due now, of every kind; `[]` when every obligation is closed. */
  nextSteps(clauseId: number): Promise<ClauseAnswer>;
  remind(step: DueStep): Promise<void>;
  urge(step: DueStep): Promise<void>;
  draftSupervisionNotice(step: DueStep): Promise<void>;
  openRectification(step: DueStep): Promise<void>;
}

export interface SignOffActivities {
  /** `late`: whose turn it is has let the time pass, and nobody was told yet; `withdrawn`: nobody signs it any more. */
  signOffCourse(documentId: number): Promise<Answer<'signed' | 'withdrawn' | 'late'>>;
  /** Reminds whose turn it is, once, and later calls the deputy, once. */
  callSigners(documentId: number): Promise<void>;
}

export interface DocumentActivities {
  /** Before `call-signers`: whether it was signed; `withdrawn`: nobody signs it any more. */
  signed(documentId: number): Promise<Answer<true | 'withdrawn'>>;
  issue(documentId: number): Promise<void>;
  /** `silent` when nobody confirmed in time. */
  receipt(documentId: number): Promise<Answer<'received' | 'silent'>>;
  remindOfReceipt(documentId: number): Promise<void>;
}

/** What is slow or touches files: an ordinary activity with its own timeout and retries. */
export interface RenderingActivities {
  renderDocument(documentId: number): Promise<void>;
}

/** What every case begins with. */
export interface CaseActivities {
  /** True on the day on which the case opens, once somebody holds the post it is about, or when it has lapsed before. */
  timeToOpen(caseId: number): Promise<Answer<true>>;
}

export interface RectificationActivities {
  draftOrder(caseId: number): Promise<void>;
  orderIssued(caseId: number): Promise<Answer<true>>;
  /** Whether the rectification plan is not filed in time; `spared` where none was asked for, or it is agreed. */
  planLate(caseId: number): Promise<Answer<LimitReminder>>;
  remindOfPlan(caseId: number): Promise<void>;
  /** Whether the limit comes near with no report in sight. */
  limitNear(caseId: number): Promise<Answer<LimitReminder>>;
  remindOfLimit(caseId: number): Promise<void>;
  /** How it ends, or `moved` once its limit was extended more often than `extensions` times. */
  rectificationEnd(caseId: number, extensions: number): Promise<Answer<RectificationEnd>>;
  /** Before `limit-moves`: how it ends, by whatever limit. */
  rectificationOutcome(caseId: number): Promise<Answer<RectificationOutcome>>;
  closeRectification(caseId: number, outcome: RectificationOutcome): Promise<void>;
  openInterview(caseId: number): Promise<void>;
}

export interface InterviewActivities {
  draftNotification(caseId: number): Promise<void>;
  notificationIssued(caseId: number): Promise<Answer<true>>;
  held(caseId: number): Promise<Answer<true>>;
  commitmentsOutcome(caseId: number): Promise<Answer<InterviewOutcome>>;
  closeInterview(caseId: number, outcome: InterviewOutcome): Promise<void>;
  proposeReferral(caseId: number): Promise<void>;
}

/** 预警提醒 of a town; what it leads to is a line for a person. */
export interface WarningActivities {
  draftWarning(caseId: number): Promise<void>;
  warningIssued(caseId: number): Promise<Answer<true>>;
  warningOutcome(caseId: number): Promise<Answer<WarningOutcome>>;
  closeWarning(caseId: number, outcome: WarningOutcome): Promise<void>;
  suggestRestriction(caseId: number): Promise<void>;
}

/** 环评限批; none of these ends a restriction, whatever the date. */
export interface RestrictionActivities {
  draftProposal(restrictionId: number): Promise<void>;
  proposalSent(restrictionId: number): Promise<Answer<true>>;
  authorityDecision(restrictionId: number): Promise<Answer<'restricted' | 'refused'>>;
  periodOver(restrictionId: number): Promise<Answer<true>>;
  askForCheck(restrictionId: number): Promise<void>;
  /** `late` when a month after the period nobody has recorded the check. */
  checkInTime(restrictionId: number): Promise<Answer<'checked' | 'late'>>;
  remindOfCheck(restrictionId: number): Promise<void>;
  checkMade(restrictionId: number): Promise<Answer<true>>;
  proposeWhatFollows(restrictionId: number): Promise<void>;
  furtherDecision(restrictionId: number): Promise<Answer<'lifted' | 'extended'>>;
}

/** 问责移送; only people move it on, and dates only remind its handler. */
export interface ReferralActivities {
  referralDecision(referralId: number): Promise<Answer<'approved' | 'not-referred'>>;
  draftReferralLetter(referralId: number): Promise<void>;
  /** `not-referred` when it was taken back before anybody signed the letter. */
  referralLetterIssued(referralId: number): Promise<Answer<'issued' | 'not-referred'>>;
  handedOver(referralId: number): Promise<Answer<true>>;
  /** `silent` when the organ has not answered after the period of the policy, or after one more. */
  organsAnswer(referralId: number): Promise<Answer<'answered' | 'silent'>>;
  remindOfAnswer(referralId: number): Promise<void>;
  referralClosed(referralId: number): Promise<Answer<true>>;
}

/** 复核: dates remind whoever decides; only a person decides. */
export interface ReconsiderationActivities {
  /** Whether the limit comes near without a decision. */
  decisionNear(reconsiderationId: number): Promise<Answer<DeciderReminder>>;
  remindOfDecision(reconsiderationId: number): Promise<void>;
  decisionInTime(reconsiderationId: number): Promise<Answer<'decided' | 'late'>>;
  urgeDecision(reconsiderationId: number): Promise<void>;
  reconsidered(reconsiderationId: number): Promise<Answer<true>>;
}

export interface AssessmentActivities {
  /** The year whose assessment has to be opened now; 0 when the last one is. */
  nextYearToAssess(planId: number): Promise<Answer<number>>;
  openAssessment(planId: number, year: number): Promise<void>;
  timeToDraft(assessmentId: number): Promise<Answer<true>>;
  draftScores(assessmentId: number): Promise<void>;
  scoresSigned(assessmentId: number): Promise<Answer<true>>;
  freeze(assessmentId: number): Promise<void>;
  /** Ladder B: a failed year opens a rectification of the body. */
  openRectificationsOfFailed(assessmentId: number): Promise<void>;
}

export interface AssessmentCycleActivities {
  /** The stage with which a year of an announced scheme goes on. */
  nextStage(assessmentId: number): Promise<Answer<CycleStage>>;
  beginStage(assessmentId: number, stage: CycleStage): Promise<void>;
  /** The notice of the result to each body, and the circular. */
  draftResultPapers(assessmentId: number): Promise<void>;
}

/** How far a rehearsal is: dates it stopped at, times the players were asked, and how long it rests at each date. */
export interface RehearsalProgress {
  steps: number;
  turns: number;
  pace: number;
}

export interface RehearsalActivities {
  /**
   * Sets the plan's next date and wakes whoever waits for it; null when the rehearsal has reached its end. A step that
   * was taken before is not taken again: the answer then says how far the rehearsal really is.
   */
  advance(rehearsalId: number, afterStep: number): Promise<RehearsalProgress | null>;
  /** Waits a moment for every process of the plan to answer; false when some have not. */
  settle(planId: number): Promise<boolean>;
  /** Lets the players act; false when nobody had anything to do. `turn` makes a repeated attempt harmless. */
  letPlayersAct(rehearsalId: number, turn: number): Promise<boolean>;
  rehearsalProgress(rehearsalId: number): Promise<RehearsalProgress>;
  finishRehearsal(rehearsalId: number): Promise<void>;
}

/** What may take long, because it waits for other workflows: an ordinary activity that shows it is alive. */
export interface PatienceActivities {
  /** Returns when every process of the plan has answered. */
  settled(planId: number): Promise<void>;
}

/** All ports together. */
export type DubanActivities = ProcessActivities &
  ClauseActivities &
  SignOffActivities &
  DocumentActivities &
  RenderingActivities &
  CaseActivities &
  RectificationActivities &
  InterviewActivities &
  WarningActivities &
  RestrictionActivities &
  ReferralActivities &
  ReconsiderationActivities &
  AssessmentActivities &
  AssessmentCycleActivities &
  RehearsalActivities &
  PatienceActivities;
