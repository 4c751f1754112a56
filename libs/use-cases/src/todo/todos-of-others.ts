import type { DateRule } from '@app/domain/calendar';
import {
  awaits,
  expectsReceipt,
  type DocumentKind,
  type DocumentState,
  type SignOffTerms,
} from '@app/domain/escalation';
import { reviewerRole } from '../policies';
import { drafts, frame, ofBody, ofCoordinator, ofCountyOffice, type Offices, type TodoDraft } from './todo-draft';

/** What decides whom a document waits for. */
export interface DocumentInView {
  id: number;
  planId: number;
  clauseId: number | null;
  caseId: number | null;
  today: string;
  kind: DocumentKind;
  state: DocumentState;
  waitingSince: string;
  issuedOn: string | null;
  /** Of a body that is gone, its heir. */
  addresseeId: number;
  /** It hands a referral over, of which few may know. */
  ofReferral: boolean;
  /** The body that signs it, where that is not the county office. */
  signingBodyId: number | null;
  /** The body its case is about, to which a draft is not shown. */
  concernedId: number | null;
}

const TURNS = { review: 'review-document', signature: 'sign-document' } as const;

/** Whom a document waits for; which of their persons may review, sign or revise it, the sign-off says. */
export function todosOfDocument(one: DocumentInView, offices: Offices, terms: SignOffTerms | undefined): TodoDraft[] {
  const about = frame({
    subject: `document-${one.id}`,
    planId: one.planId,
    clauseId: one.clauseId,
    documentId: one.id,
    caseId: one.caseId,
    dueFrom: one.waitingSince,
    since: one.waitingSince,
  });
  const turn = awaits(one.state, terms);
  if (turn === 'revision') {
    const hidden = one.ofReferral || (one.concernedId !== null && one.concernedId === offices.coordinatorId);
    const revisers = [ofCountyOffice(offices, false), ...(hidden ? [] : [ofCoordinator(offices)])];
    return drafts('revise-document', about, ...revisers);
  }
  if (turn === 'signature' && one.signingBodyId !== null) return drafts(TURNS[turn], about, ofBody(one.signingBodyId));
  if (turn !== null) return drafts(TURNS[turn], about, ofCountyOffice(offices, false));
  if (one.state !== 'issued' || one.ofReferral || !expectsReceipt(one.kind)) return [];
  const since = one.issuedOn ?? one.today;
  return drafts('receive-document', { ...about, dueFrom: one.issuedOn, since }, ofBody(one.addresseeId));
}

/** What was given to a body in a plan and waits to be acknowledged, all of it together. */
export interface AssignedInView {
  planId: number;
  bodyId: number;
  count: number;
  acknowledgeBy: string;
  assignedOn: string;
  acknowledgeRule: DateRule | null;
}

export const todosOfAssigned = (one: AssignedInView): TodoDraft[] =>
  drafts(
    'acknowledge-assignments',
    frame({
      subject: `assigned-${one.planId}-${one.bodyId}`,
      planId: one.planId,
      title: `签收本单位承担的 ${one.count} 条任务`,
      dueOn: one.acknowledgeBy,
      dueFrom: one.assignedOn,
      dueRule: one.acknowledgeRule,
      since: one.assignedOn,
    }),
    ofBody(one.bodyId),
  );

/** An objection that nobody has decided. */
export interface ObjectionInView {
  id: number;
  planId: number;
  clauseId: number;
  bodyId: number;
  body: string;
  objection: string;
  objectedOn: string;
  decideBy: string | null;
  decideRule: DateRule | null;
}

const SHOWN_OF_OBJECTION = 60;

export function todosOfObjection(one: ObjectionInView, offices: Offices): TodoDraft[] {
  const byOffice = reviewerRole([one.body], offices.coordinator) === 'county-office';
  const decider = byOffice ? ofCountyOffice(offices, true) : ofCoordinator(offices);
  if (decider.bodyId === one.bodyId) return [];
  const about = frame({
    subject: `assignment-${one.id}`,
    planId: one.planId,
    clauseId: one.clauseId,
    title: `${one.body}：${[...one.objection].slice(0, SHOWN_OF_OBJECTION).join('')}`,
    dueOn: one.decideBy,
    dueFrom: one.objectedOn,
    dueRule: one.decideRule,
    since: one.objectedOn,
  });
  return drafts('decide-objection', about, decider);
}
