import { reportableFrom, type ObligationKind } from '@app/domain/clause';
import { addDays, isCountable, type WorkingCalendar } from '@app/domain/calendar';
import { ladderSteps } from '@app/domain/escalation';
import { askingActs, type ActOn } from '@app/domain/vocabulary';
import type {
  LadderStepView,
  MeasurementView,
  ObligationRecord,
  ObligationView,
  WaitingView,
} from '@app/persistence/read-models';
import {
  isUnchecked,
  mayCloseOut,
  mayDecideRequest,
  mayReopen,
  mayRecordFiling,
  mayRecordSiteCheck,
  mayRequestContribution,
  mayRequestChange,
  mayReleaseReport,
  mayResume,
  mayReviewReport,
  maySignReport,
  maySubmitReport,
  mayWithdrawReport,
  reviewerOf,
  superiorsOf,
  type Actor,
  type ReviewFacts,
  type Settings,
} from '@app/use-cases';
import { presentWhy } from '../dates/present-why';
import { granted } from '../http/granted';

/** The steps of a later date come into view when it is nearer. */
const STEPS_DAYS_AHEAD = 366;

export interface PresentContext {
  coordinator: string;
  today: string;
  /** From when on somebody watches. */
  startedOn: string;
  calendar: WorkingCalendar;
  escalation: Settings['escalation'];
  accountability: Settings['accountability'];
  /** What a report says was measured. */
  measuredIn(reportId: number): MeasurementView[];
}

const UNTOLD_REPORT = {
  text: null,
  fields: [],
  signedBy: [],
  filedBy: null,
  reviewedBy: null,
  reviewReason: null,
  evidence: [],
};
const UNTOLD_REQUEST = { reason: null, askedBy: null, decidedBy: null, decisionReason: null };
const UNTOLD_CHECK = { inspectors: null, place: null, findings: null, recordedBy: null, evidence: [] };

/** An obligation, and what this person may do with it on a day of the plan. */
export function presentObligation(
  actor: Actor,
  context: PresentContext,
  obligation: ObligationRecord,
  waiting: WaitingView,
): ObligationView {
  const { coordinator, today, calendar } = context;
  const {
    ownerIds,
    leadIds,
    signedIds,
    checkerId,
    reportState,
    dueFrom,
    dueRule,
    dateDecision,
    previousDueOn,
    ...rest
  } = obligation;
  const { round: _round, climbFrom: _climbFrom, ladder: _ladder, firedOn: _firedOn, ...view } = rest;
  const reviewer = reviewerOf({ ids: ownerIds, names: view.owners }, leadIds, coordinator);
  const facts: ReviewFacts = { state: view.state, ownerIds, reviewer, leadIds };
  const pending = view.requests.find(({ state }) => state === 'pending');
  const requestPending = pending !== undefined;
  const unsigned = reportState === 'awaiting-signatures';
  const unchecked = view.reports.find(({ state }) => isUnchecked(state));
  const inside = view.reports.find(({ state }) => state === 'awaiting-release');
  const mayAsk = mayRequestChange(actor, { ...facts, requestPending }) && today <= view.dueOn;
  const begins = reportableFrom({ kind: view.kind as ObligationKind, key: view.key, previousDueOn });
  const begun = begins === null || begins <= today;
  const acts: Record<ActOn<'obligation'>, boolean> = {
    'submit-report': begun && maySubmitReport(actor, { ...facts, reportPending: reportState !== null }),
    'withdraw-report': mayWithdrawReport(actor, {
      ...facts,
      filedBy: unchecked?.body ?? null,
      unchecked: unchecked !== undefined,
    }),
    'release-report': mayReleaseReport(actor, {
      ...facts,
      filedById: inside !== undefined && inside.body === actor.body ? actor.bodyId : null,
      waiting: inside !== undefined,
    }),
    'sign-report': maySignReport(actor, {
      ...facts,
      signedIds: signedIds ?? [],
      headSignIds: actor.headReleases ? [actor.bodyId!] : [],
      waiting: unsigned,
    }),
    'review-report': reportState === 'submitted' && mayReviewReport(actor, facts),
    ...askingActs(() => mayAsk),
    'decide-request': mayDecideRequest(actor, { ...facts, requestPending, deciderId: pending?.deciderId ?? null }),
    'ask-contribution': mayRequestContribution(actor, facts),
    'record-filing': view.filing === null && view.filedWith !== null && mayRecordFiling(actor, facts),
    resume: mayResume(actor, facts),
    'close-out': mayCloseOut(actor, facts, 'not-done') || mayCloseOut(actor, facts, 'not-applicable'),
    reopen: mayReopen(actor, facts),
    'site-check': mayRecordSiteCheck(actor, { ownerIds, checkerId }),
  };
  // The second wall behind the read model; what a body wrote itself it may read again.
  const known = <T extends { body: string }>(one: T, untold: Partial<T>): T =>
    view.sight === 'full' || one.body === actor.body ? one : { ...one, ...untold };
  return {
    ...view,
    reports: view.reports.map((report) => ({
      ...known(report, UNTOLD_REPORT),
      measured: context.measuredIn(report.id),
    })),
    waiting,
    setAside: view.state === 'open' && !isCountable(view.dueOn),
    why: presentWhy({ on: view.dueOn, from: dueFrom, rule: dueRule }, calendar, dateDecision),
    requests: view.requests.map(({ decideRule, deciderId: _decider, ...request }) => ({
      ...known(request, UNTOLD_REQUEST),
      decideWhy: presentWhy({ on: request.decideBy, from: request.askedOn, rule: decideRule }, calendar),
    })),
    superiors: superiorsOf(
      context,
      view.owners.map((name) => ({ name })),
    ),
    siteChecks: view.siteChecks.map((check) => known(check, UNTOLD_CHECK)),
    steps: presentSteps(obligation, context),
    may: granted(acts),
  };
}

/** The ladder of an obligation: what was done about it, and what comes if nobody reports. */
function presentSteps(
  { ladder, dueOn, state, climbFrom, firedOn: taken }: ObligationRecord,
  { today, startedOn, calendar, escalation }: PresentContext,
): LadderStepView[] {
  if (!isCountable(dueOn) || dueOn > addDays(today, STEPS_DAYS_AHEAD)) return [];
  const steps = ladderSteps({ ladder, dueOn, state, climbFrom, taken }, escalation, calendar, { today, startedOn });
  return steps.map(({ rungId, act, on, rule, takenOn }) => ({
    rung: rungId,
    act,
    on,
    takenOn,
    why: presentWhy({ on, from: dueOn, rule }, calendar),
  }));
}
