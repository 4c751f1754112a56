import type { ObligationRecord, ObligationView } from '@app/persistence/read-models';
import {
  mayCloseOut,
  mayDecideRequest,
  mayReopen,
  mayRequestChange,
  mayResume,
  mayReviewReport,
  maySignReport,
  maySubmitReport,
  reviewerRole,
  type Actor,
} from '@app/use-cases';

/** An obligation, and what this person may do with it on a day of the plan. */
export function presentObligation(
  actor: Actor,
  { coordinator, today }: { coordinator: string; today: string },
  obligation: ObligationRecord,
): ObligationView {
  const { round: _round, ownerIds, signedIds, reportState, ...view } = obligation;
  const facts = { state: view.state, ownerIds, reviewer: reviewerRole(view.owners, coordinator) };
  const requestPending = view.requests.some(({ state }) => state === 'pending');
  const waiting = reportState === 'awaiting-signatures';
  const mayAsk = mayRequestChange(actor, { ...facts, requestPending }) && today <= view.dueOn;
  const acts: Record<string, boolean> = {
    submit: maySubmitReport(actor, { ...facts, reportPending: reportState !== null }),
    sign: maySignReport(actor, { ...facts, signedIds: signedIds ?? [], waiting }),
    review: reportState === 'submitted' && mayReviewReport(actor, facts),
    'ask-extension': mayAsk,
    'ask-suspension': mayAsk,
    'decide-request': mayDecideRequest(actor, { ...facts, requestPending }),
    resume: mayResume(actor, facts),
    'close-out': mayCloseOut(actor, facts, 'not-done') || mayCloseOut(actor, facts, 'not-applicable'),
    reopen: mayReopen(actor, facts),
  };
  return { ...view, may: Object.keys(acts).filter((act) => acts[act]) };
}
