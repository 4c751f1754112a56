import type { ClauseRecord, ClauseView, ObligationRecord, ObligationView } from '@app/persistence/read-models';
import { mayReviewReport, maySignReport, maySubmitReport, reviewerRole, type Actor } from '@app/use-cases';
import { presentCase } from '../cases/present-case';
import { presentDocuments } from '../documents/present-document';

/** The page of a clause, and what this person may do with each thing on it. */
export function presentClause(actor: Actor, coordinator: string, clause: ClauseRecord): ClauseView {
  return {
    ...clause,
    obligations: clause.obligations.map((obligation) => presentObligation(actor, coordinator, obligation)),
    cases: clause.cases.map((file) => presentCase(actor, file)),
    documents: presentDocuments(actor, clause.documents),
  };
}

export function presentObligation(actor: Actor, coordinator: string, obligation: ObligationRecord): ObligationView {
  const { round: _round, ownerIds, signedIds, reportState, ...view } = obligation;
  const { state } = view;
  const waiting = reportState === 'awaiting-signatures';
  const reviewer = reviewerRole(view.owners, coordinator);
  const may: string[] = [];
  if (maySubmitReport(actor, { state, ownerIds, reportPending: reportState !== null })) may.push('submit');
  if (maySignReport(actor, { state, ownerIds, signedIds: signedIds ?? [], waiting })) may.push('sign');
  if (reportState === 'submitted' && mayReviewReport(actor, { state, ownerIds, reviewer })) may.push('review');
  return { ...view, may };
}
