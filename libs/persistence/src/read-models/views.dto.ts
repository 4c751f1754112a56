/**
 * What screens are given: one class per view, a whitelist of fields. Dates are `YYYY-MM-DD`. The classes exist (rather
 * than interfaces) because the OpenAPI description, and from it the web client's types, are made from them.
 */
import type { Light } from '@app/domain/clause';
import { EvidenceView } from './evidence.dto';
import { MeasurementView, ProgressView, TargetView } from './indicator.dto';
import { CaseExtensionView, CommitmentView, RectificationItemView, RectificationPlanView } from './rectification.dto';
import { SiteCheckView } from './site-check.dto';

export * from './evidence.dto';
export * from './indicator.dto';
export * from './site-check.dto';

export class LightCounts {
  green: number;
  blue: number;
  yellow: number;
  red: number;
  grey: number;
}

export class PlanListItem {
  id: number;
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  state: 'imported' | 'running' | 'applied';
  /** The running plan that this is a later version of. */
  amendsId: number | null;
  clock: 'real' | 'rehearsal';
  /** The plan's own date: today, or the virtual date of a rehearsal. */
  today: string;
  clauses: number;
  obligations: number;
  doubts: number;
  lights: LightCounts;
  demo: boolean;
}

export class RehearsalView {
  from: string;
  until: string;
  seed: number;
  profile: string;
  state: 'running' | 'finished';
  steps: number;
}

export class PlanView extends PlanListItem {
  publicity: string | null;
  sha256: string;
  importedBy: string;
  confirmedBy: string | null;
  startedOn: string | null;
  /** The version of the ladders it runs by; null before it is confirmed. */
  policyVersion: string | null;
  horizon: string | null;
  rehearsal: RehearsalView | null;
  /** What the signed-in person may do with the plan. */
  may: string[];
}

export class RoleView {
  role: string;
  body: string;
  written: string;
  segment: number;
  openList: boolean;
}

export class BoardRow {
  id: number;
  number: number;
  ordinal: string;
  heading: string;
  section: string | null;
  light: Light;
  leads: string[];
  others: string[];
  /** The next open obligation, if any. */
  nextDueOn: string | null;
  nextWhy: DateWhyView | null;
  nextTitle: string | null;
  open: number;
  overdue: number;
  closed: number;
  progress: ProgressView;
}

export class BoardView {
  plan: PlanView;
  /** Of the clauses that are shown, together. */
  progress: ProgressView;
  rows: BoardRow[];
}

export class DoubtView {
  code: string;
  message: string;
  messageEn: string;
  quote: string;
  /** What was decided about it before the plan was confirmed. */
  decision: DoubtDecisionView | null;
}

/** How often: exactly one of the two is given. */
export class RhythmView {
  years?: number;
  months?: number;
}

/** An answer to a doubt; which of the fields there are follows from the kind. */
export class AnswerView {
  kind: 'date' | 'rhythm' | 'anchor' | 'body' | 'value' | 'lead' | 'accept';
  date?: string;
  every?: RhythmView;
  from?: string;
  body?: string;
  value?: number;
  unit?: string | null;
  source?: string;
}

export class DoubtDecisionView {
  answer: AnswerView;
  /** True where the answer is what was proposed. */
  proposed: boolean;
  by: string;
  as: string;
  at: string;
}

export class WordsView {
  zh: string;
  en: string;
}

export class NumberedDoubtView {
  number: number;
  /** Number and ordinal of the clause; null outside the clauses. */
  clause: number | null;
  ordinal: string | null;
  code: string;
  name: WordsView;
  message: string;
  messageEn: string;
  /** The words it is about, and where they stand in the text of the plan. */
  quote: string;
  from: number;
  to: number;
  /** Nothing of the plan starts while it is open. */
  blocking: boolean;
  /** The kinds of answer that settle it, the usual one first. */
  answers: string[];
  proposal: AnswerView | null;
  decision: DoubtDecisionView | null;
}

export class PlanDoubtsView {
  doubts: NumberedDoubtView[];
  /** How many nobody has settled, and how many of these have to be before the plan may start. */
  open: number;
  blocking: number;
}

export class ReportView {
  id: number;
  round: number;
  body: string;
  text: string;
  state: 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned';
  signedBy: string[];
  filedBy: string;
  filedOn: string;
  reviewedBy: string | null;
  reviewedOn: string | null;
  reviewReason: string | null;
  evidence: EvidenceView[];
  measured: MeasurementView[];
}

export class SkippedDayView {
  date: string;
  /** 周六, 周日, or the name of the holiday. */
  reason: string;
}

/** Who decided a date, where the words alone did not. */
export class DateDecisionView {
  /** The answer to a doubt, a granted extension, the lead that asks for something, or the drawing of a spot check. */
  what: 'doubt' | 'extension' | 'request' | 'draw';
  by: string;
  /** Post and body, where they are known. */
  as: string | null;
  on: string;
  zh: string;
  en: string;
}

/** Why a date is what it is: counted anew from its stored rule, by the calendar in force; and who decided. */
export class DateWhyView {
  /** Null, as the rule, where a person set the date. */
  from: string | null;
  /** The kind of rule, e.g. `working-days`. */
  rule: string | null;
  zh: string;
  en: string;
  skipped: SkippedDayView[];
  /** True while an arrangement of holidays is missing that could still move it. */
  provisional: boolean;
  calendarVersion: string;
  decided: DateDecisionView | null;
}

/** 延期 / 中止申请 */
export class ChangeRequestView {
  id: number;
  kind: 'extension' | 'suspension';
  body: string;
  reason: string;
  newDueOn: string | null;
  state: 'pending' | 'granted' | 'refused' | 'lapsed';
  askedBy: string;
  askedOn: string;
  /** By when the decider decides. */
  decideBy: string;
  decideWhy: DateWhyView | null;
  decidedBy: string | null;
  decidedOn: string | null;
  decisionReason: string | null;
}

/** 交办: a clause as it was given to one body. */
export class AssignmentView {
  id: number;
  body: string;
  roles: string[];
  state: 'assigned' | 'acknowledged' | 'objected' | 'kept' | 'transferred' | 'withdrawn';
  assignedOn: string;
  acknowledgeBy: string;
  acknowledgeWhy: DateWhyView | null;
  objectBy: string;
  objectWhy: DateWhyView | null;
  acknowledgedOn: string | null;
  objection: string | null;
  /** By when the objection is decided. */
  decideBy: string | null;
  decideWhy: DateWhyView | null;
  decisionReason: string | null;
  /** object | decide-objection */
  may: string[];
}

export class WaitingShare {
  body: string;
  days: number;
}

export class WaitingNow {
  bodies: string[];
  why: 'report' | 'signature' | 'contribution' | 'review' | 'decision' | 'standing-still' | 'closed';
  since: string;
}

/** 等谁、等了多久 */
export class WaitingView {
  /** From when on it counts as late. */
  dueOn: string;
  /** Days after it, without those on which the clock stood still; the shares add up to them. */
  delay: number;
  shares: WaitingShare[];
  now: WaitingNow | null;
}

/** 督办步骤: one step of the ladder. */
export class LadderStepView {
  rung: string;
  act: 'remind' | 'urge' | 'supervision-notice' | 'rectification-order';
  on: string;
  takenOn: string | null;
  why: DateWhyView | null;
}

export class ObligationView {
  id: number;
  /** The lead's obligation that this one feeds, for what another body owes the lead. */
  parentId: number | null;
  key: string;
  kind: string;
  title: string;
  sourcePhrase: string | null;
  dueOn: string;
  /** Null where a person set the date in a way the record does not tell; the history does. */
  why: DateWhyView | null;
  originalDueOn: string;
  hardness: 'firm' | 'soft';
  state: 'open' | 'submitted' | 'suspended' | 'accepted' | 'not-done' | 'not-applicable';
  light: Light;
  owners: string[];
  submittedOn: string | null;
  closedOn: string | null;
  suspendedOn: string | null;
  reports: ReportView[];
  requests: ChangeRequestView[];
  siteChecks: SiteCheckView[];
  /** The steps of its ladder, taken and to come; those of a date more than a year away are not listed. */
  steps: LadderStepView[];
  waiting: WaitingView;
  /**
   * submit | sign | review | ask-extension | ask-suspension | decide-request | resume | close-out | reopen |
   * ask-contribution | site-check — what the
   * signed-in person may do with it now.
   */
  may: string[];
}

export class EventView {
  id: number;
  obligationId: number | null;
  on: string;
  kind: string;
  actor: string | null;
  body: string | null;
  obligation: string | null;
  data: Record<string, unknown>;
}

export class CaseView {
  id: number;
  kind: 'rectification' | 'interview' | 'warning';
  cause: 'overdue' | 'assessment' | 'finding' | 'relapse';
  /** The rectification an interview follows, or the closed case that has come back. */
  parentId: number | null;
  body: string;
  clauseNumber: number | null;
  assessmentYear: number | null;
  findings: string[];
  /** Files that prove why it was opened, where somebody handed in some. */
  evidence: EvidenceView[];
  state: 'drafting' | 'running' | 'reported' | 'closed';
  openedOn: string;
  limitOn: string | null;
  limitWhy: DateWhyView | null;
  /** The first limit, where it was extended. */
  originalLimitOn: string | null;
  reportedOn: string | null;
  reportText: string | null;
  reviewReason: string | null;
  heldOn: string | null;
  minutes: string | null;
  /** Who chaired the talk and where, and who took part on both sides. */
  chair: string | null;
  place: string | null;
  hosts: string | null;
  guests: string | null;
  commitments: CommitmentView[];
  /** Why and when its end was proposed, and when the county office decided that it goes on. */
  relief: string | null;
  reliefOn: string | null;
  reliefRefusedOn: string | null;
  closedOn: string | null;
  outcome: string | null;
  documentId: number | null;
  /** Null where none was asked for. */
  plan: RectificationPlanView | null;
  items: RectificationItemView[];
  /** The last request for a later limit; null where nobody asked. */
  extension: CaseExtensionView | null;
  /** report | review | record-interview | decide-closing | file-plan | review-plan | ask-extension | decide-extension | record-relapse */
  may: string[];
}

export class ClauseView {
  id: number;
  planId: number;
  planTitle: string;
  today: string;
  number: number;
  ordinal: string;
  heading: string;
  section: string | null;
  text: string;
  light: Light;
  roles: RoleView[];
  assignments: AssignmentView[];
  targets: TargetView[];
  progress: ProgressView;
  doubts: DoubtView[];
  obligations: ObligationView[];
  cases: CaseView[];
  documents: DocumentListItem[];
  events: EventView[];
}

export class DocumentListItem {
  id: number;
  kind:
    | 'supervision-notice'
    | 'rectification-order'
    | 'interview-notification'
    | 'restriction-proposal'
    | 'early-warning'
    | 'referral-letter';
  title: string;
  number: string | null;
  state: 'draft' | 'returned' | 'reviewed' | 'withdrawn' | 'signed' | 'issued' | 'received';
  addressee: string;
  clauseNumber: number | null;
  draftedOn: string;
  issuedOn: string | null;
  signedBy: string | null;
  receivedOn: string | null;
  hasPdf: boolean;
  /** How often it was revised and presented again, counted from 1. */
  round: number;
  /** review | return | revise | sign | receive */
  may: string[];
}

/** A text of a draft that a person may correct, and where it stands. */
export class WordingView {
  place: string;
  text: string;
}

/** A date a document sets, or by which it is to be received. */
export class DocumentLimitView {
  what: 'reply' | 'report' | 'talk' | 'receipt' | 'review' | 'signature' | 'revision';
  on: string;
  why: DateWhyView | null;
}

export class DocumentView extends DocumentListItem {
  html: string;
  bases: string[];
  limits: DocumentLimitView[];
  receivedBy: string | null;
  /** Everybody who wrote at it; nobody where a rung drafted it. */
  draftedBy: string[];
  reviewedBy: string | null;
  returnReason: string | null;
  /** Whom the signature stands in for. */
  signedFor: string | null;
  /** Who may sign it now, by name and post; nobody for whoever does not work on it. */
  signers: string[];
  /** What may be corrected in it by whoever revises it. */
  wording: WordingView[];
  /** Who did what and when, the latest first. */
  events: EventView[];
}

/** Something a person has to do, with the button to do it. */
export class InboxTask {
  kind:
    | 'report'
    | 'sign-report'
    | 'review'
    | 'decide-request'
    | 'acknowledge'
    | 'decide-objection'
    | 'review-document'
    | 'revise-document'
    | 'sign-document'
    | 'receive-document'
    | 'case-report'
    | 'case-review'
    | 'record-interview'
    | 'close-case'
    | 'file-plan'
    | 'review-plan'
    | 'item-report'
    | 'item-review'
    | 'decide-case-extension'
    | 'sign-assessment'
    | 'site-check';
  planId: number;
  clauseNumber: number | null;
  title: string;
  dueOn: string | null;
  why: DateWhyView | null;
  light: Light;
  obligationId: number | null;
  reportId: number | null;
  documentId: number | null;
  caseId: number | null;
  assessmentId: number | null;
}

export class NotificationView {
  id: number;
  kind: string;
  title: string;
  on: string;
  planId: number;
  clauseNumber: number | null;
  documentId: number | null;
  /** The town for which a restriction is to be considered, where the line asks for that. */
  area: string | null;
}

export class InboxView {
  tasks: InboxTask[];
  /** How many tasks there are in all; `tasks` is cut at a hundred. */
  total: number;
  notifications: NotificationView[];
}

export class MailView {
  id: number;
  recipient: string;
  subject: string;
  text: string;
  on: string;
}

export class AppliedRuleView {
  rule: string;
  points: number;
  reason: string;
  events: number[];
  obligations: string[];
}

/** What was decided about a score when its body asked for a reconsideration; the computed points stay as they are. */
export class ReconsideredScoreView {
  outcome: 'upheld' | 'changed' | 'revoked';
  score: number | null;
  grade: string | null;
  reason: string;
  on: string;
}

export class ScoreView {
  body: string;
  score: number;
  grade: string;
  fewItems: boolean;
  reconsidered: ReconsideredScoreView | null;
  rules: AppliedRuleView[];
}

export class AssessmentView {
  id: number;
  year: number;
  state: 'open' | 'draft' | 'frozen';
  openedOn: string;
  draftedOn: string | null;
  signedOn: string | null;
  signedBy: string | null;
  policyVersion: string;
  scores: ScoreView[];
  /** sign */
  may: string[];
}
