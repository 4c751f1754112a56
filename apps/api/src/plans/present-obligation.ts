import { explainDate, type WorkingCalendar } from '@app/domain/calendar';
import type { DateWhyView, ObligationRecord, ObligationView, WaitingView } from '@app/persistence/read-models';
import {
  mayCloseOut,
  mayDecideRequest,
  mayReopen,
  mayRecordSiteCheck,
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

export interface PresentContext {
  coordinator: string;
  today: string;
  calendar: WorkingCalendar;
}

/** An obligation, and what this person may do with it on a day of the plan. */
export function presentObligation(
  actor: Actor,
  { coordinator, today, calendar }: PresentContext,
  obligation: ObligationRecord,
  waiting: WaitingView,
): ObligationView {
  const { round: _round, ownerIds, leadIds, signedIds, checkerId, reportState, dueFrom, dueRule, ...view } = obligation;
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
    'site-check': mayRecordSiteCheck(actor, { ownerIds, checkerId }),
  };
  return {
    ...view,
    waiting,
    why: whyOf({ dueOn: view.dueOn, dueFrom, dueRule }, calendar),
    may: Object.keys(acts).filter((act) => acts[act]),
  };
}

/**
 * Why a date is what it is. Null where a person set it, and where the rule gives another date by the calendar of today:
 * then the date was settled under an earlier one, and its history says how.
 */
export function whyOf(
  { dueOn, dueFrom, dueRule }: Pick<ObligationRecord, 'dueOn' | 'dueFrom' | 'dueRule'>,
  calendar: WorkingCalendar,
): DateWhyView | null {
  if (!dueFrom || !dueRule) return null;
  const { from, result, skipped, provisional, calendarVersion, sentence } = explainDate(calendar, dueFrom, dueRule);
  return result === dueOn ? { from, rule: dueRule.kind, ...sentence, skipped, provisional, calendarVersion } : null;
}
