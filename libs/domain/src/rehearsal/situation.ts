import type { IsoDate } from '../calendar';
import type { CaseKind } from '../escalation/case';
import type { InForce, ItemState, PlanState } from '../escalation';
import type { Measured, TargetName } from '../indicator';
import type { ParsedTarget } from '../plan-text/parsed-plan';
import type { AcceptOrReturn } from '../vocabulary/accept-or-return';
import type { YearAct, YearsInPlay } from './years-in-play';

/**
 * How people behave in a rehearsal: `punctual` everyone acts in time; `mixed` some are late, sent back or fall short,
 * and one body neglects a whole year; `nobody` the departments do nothing while reviewers and signers act; `erratic`
 * everybody acts early, late or never or asks for more time as the dice fall, and who decides takes his time.
 */
export type Profile = 'punctual' | 'mixed' | 'nobody' | 'erratic';

export const PROFILES: readonly Profile[] = ['punctual', 'mixed', 'nobody', 'erratic'];

/** Players look at what is due within so many days, and at what has been late for at most as many. */
export const HORIZON_DAYS = 60;
export const LATE_DAYS = 150;

/** The rectification plan of a case; its items are carried out and accepted together. */
export interface PlanInView {
  state: PlanState;
  dueOn: IsoDate;
  /** When it was last filed, sent back or agreed; null while it is awaited. */
  movedOn: IsoDate | null;
  returns: number;
  /** `open` as long as one of them is; before the plan is agreed nothing counts. */
  items: ItemState;
  /** When they were last reported or sent back. */
  itemsMovedOn: IsoDate | null;
  itemReturns: number;
}

/** Keys are natural (without the plan's id), so that two runs with one seed behave alike. */
export interface Situation {
  /** Open obligations whose date is near or past. */
  obligations: {
    id: number;
    key: string;
    dueOn: IsoDate;
    round: number;
    /** When the last round was sent back. */
    returnedOn: IsoDate | null;
    owners: string[];
    /** A joint report that waits for signatures. */
    pending: { reportId: number; signed: string[] } | null;
    /** How often another date was asked for; null where nobody asks, as for what is owed to a lead. */
    asked: number | null;
    /** A request for another date that waits for its decision. */
    request: { requestId: number; askedOn: IsoDate; newDueOn: IsoDate } | null;
    /** The figures its clause asks for, where reports give figures: in a rehearsal whose years are announced. */
    targets?: ParsedTarget[] | null;
  }[];
  /** Reports that wait to be checked; `lead` checks what is owed to it. */
  reviews: {
    reportId: number;
    key: string;
    round: number;
    submittedOn: IsoDate;
    owners: string[];
    lead: string | null;
  }[];
  /** What waits to be reviewed, signed or revised, and since when. */
  drafts: {
    documentId: number;
    key: string;
    awaits: 'review' | 'signature' | 'revision';
    round: number;
    since: IsoDate;
    /** When what it rests on is in force; nobody signs it on another day. */
    bases: readonly InForce[];
  }[];
  receipts: { documentId: number; key: string; addressee: string; issuedOn: IsoDate }[];
  cases: {
    caseId: number;
    key: string;
    kind: CaseKind;
    body: string;
    state: 'running' | 'reported';
    issuedOn: IsoDate;
    limitOn: IsoDate | null;
    /** When the talk is to be held, and when it was. */
    talkOn: IsoDate | null;
    heldOn: IsoDate | null;
    reportedOn: IsoDate | null;
    /** When a report on it was last sent back. */
    returnedOn: IsoDate | null;
    returns: number;
    /** When its end was proposed; nothing else is done until somebody has decided. */
    closingProposedOn: IsoDate | null;
    /** Null where none was asked for. */
    plan: PlanInView | null;
    /** How often a later limit was asked for, and the request that waits for its decision. */
    asked: number;
    request: { askedOn: IsoDate; newLimitOn: IsoDate } | null;
  }[];
  assessments: { assessmentId: number; year: number; draftedOn: IsoDate }[];
  /** Frozen years that every body has been told of and that are not published, with the day the last of them was told. */
  unpublished: { assessmentId: number; year: number; toldOn: IsoDate }[];
  /** Clauses that were given to a body which has not answered, or has objected. */
  assignments: {
    assignmentId: number;
    planId: number;
    key: string;
    body: string;
    assignedOn: IsoDate;
    objectBy: IsoDate;
    /** When it objected; null where it has said nothing. */
    objectedOn: IsoDate | null;
  }[];
  /** Left out where no year is announced. */
  years?: YearsInPlay;
}

/** A figure that a report gives for a target of its clause. */
export type Figure = TargetName & Measured;

/** One thing a player does; `by` is a body's name, or the office whose named person acts. */
export type Act = { on: IsoDate; key: string } & (
  | { do: 'submit-report'; obligationId: number; by: string; late: boolean; measured?: Figure[] }
  | { do: 'sign-report'; reportId: number; by: string }
  | { do: 'ask-extension'; obligationId: number; by: string; newDueOn: IsoDate }
  | { do: 'decide-request'; requestId: number; owners: string[]; decision: 'grant' | 'refuse' }
  | { do: 'review-report'; reportId: number; owners: string[]; lead: string | null; decision: AcceptOrReturn }
  | { do: 'review-document'; documentId: number; decision: AcceptOrReturn }
  | { do: 'revise-document'; documentId: number }
  | { do: 'sign-document'; documentId: number }
  | { do: 'receive-document'; documentId: number; by: string }
  | { do: 'file-plan'; caseId: number; by: string }
  | { do: 'review-plan'; caseId: number; decision: AcceptOrReturn }
  | { do: 'report-on-item'; caseId: number }
  | { do: 'review-item'; caseId: number; decision: AcceptOrReturn }
  | { do: 'ask-case-extension'; caseId: number; by: string; newLimitOn: IsoDate }
  | { do: 'decide-case-extension'; caseId: number; decision: 'grant' | 'refuse' }
  | { do: 'report-on-case'; caseId: number; by: string }
  | { do: 'review-case'; caseId: number; decision: AcceptOrReturn }
  | { do: 'close-case'; caseId: number }
  | { do: 'record-interview'; caseId: number }
  | { do: 'sign-assessment'; assessmentId: number }
  | { do: 'acknowledge-assignments'; planId: number; by: string }
  | { do: 'object-to-assignment'; assignmentId: number; by: string }
  | { do: 'decide-objection'; assignmentId: number; body: string }
  | YearAct
);
