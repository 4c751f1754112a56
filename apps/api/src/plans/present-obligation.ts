import type { ObligationRecord, ObligationView, WaitingView } from '@app/persistence/read-models';
import {
  mayCloseOut,
  mayDecideRequest,
  mayReopen,
  mayRequestContribution,
  mayRequestChange,
  mayResume,
  mayReviewReport,
  maySignReport,
  maySubmitReport,
  reviewerOf,
  type Actor,
  type ReviewFacts,
} from '@app/use-cases';

/** An obligation, and what this person may do with it on a day of the plan. */
export function presentObligation(
  actor: Actor,
  { coordinator, today }: { coordinator: string; today: string },
  obligation: ObligationRecord,
  waiting: WaitingView,
): ObligationView {
  const { round: _round, ownerIds, leadIds, signedIds, reportState, ...view } = obligation;
  const reviewer = reviewerOf({ ids: ownerIds, names: view.owners }, leadIds, coordinator);
  const facts: ReviewFacts = { state: view.state, ownerIds, reviewer, leadIds };
  const requestPending = view.requests.some(({ state }) => state === 'pending');
  const unsigned = reportState === 'awaiting-signatures';
  const mayAsk = mayRequestChange(actor, { ...facts, requestPending }) && today <= view.dueOn;
  const acts: Record<string, boolean> = {
    submit: maySubmitReport(actor, { ...facts, reportPending: reportState !== null }),
    sign: maySignReport(actor, { ...facts, signedIds: signedIds ?? [], waiting: unsigned }),
    review: reportState === 'submitted' && mayReviewReport(actor, facts),
    'ask-extension': mayAsk,
    'ask-suspension': mayAsk,
    'decide-request': mayDecideRequest(actor, { ...facts, requestPending }),
    'ask-contribution': mayRequestContribution(actor, facts),
    resume: mayResume(actor, facts),
    'close-out': mayCloseOut(actor, facts, 'not-done') || mayCloseOut(actor, facts, 'not-applicable'),
    reopen: mayReopen(actor, facts),
  };
  return { ...view, waiting, may: Object.keys(acts).filter((act) => acts[act]) };
}
