import type { DateRule } from '@app/domain/calendar';
import type { ObligationState } from '@app/domain/clause';
import { ableDecider, reviewerOf } from '../policies';
import {
  drafts,
  frame,
  ofBody,
  ofCoordinator,
  ofCountyOffice,
  ofDecider,
  type Addressee,
  type Offices,
  type TodoDraft,
} from './todo-draft';

/** What decides whom an obligation waits for. */
export interface ObligationInView {
  id: number;
  planId: number;
  clauseId: number;
  /** The day of its plan. */
  today: string;
  state: ObligationState;
  dueOn: string;
  dueFrom: string | null;
  dueRule: DateRule | null;
  owners: { id: number; name: string }[];
  /** Who owns the obligation that this one feeds. */
  leadIds: number[];
  /** Owners whose head releases what they report, and so signs for them. */
  headSignIds: readonly number[];
  /** The report of this round. */
  report: { id: number; state: string; bodyId: number; signedIds: number[]; submittedOn: string | null } | null;
  requests: {
    askedOn: string;
    decideBy: string;
    decideRule: DateRule | null;
    /** The body that was asked by name; of a body that is gone, its heir. */
    deciderId: number | null;
  }[];
  /** On-site checks that nobody has recorded yet; of a body that is gone, its heir checks. */
  checks: { bodyId: number; checkBy: string | null; drawnOn: string | null }[];
}

/** Whom an obligation waits for: see the permissions `maySubmitReport`, `mayReviewReport` and their neighbours. */
export function todosOfObligation(one: ObligationInView, offices: Offices): TodoDraft[] {
  const { report, owners, dueOn, dueFrom, dueRule } = one;
  const ownerIds = owners.map(({ id }) => id);
  const about = frame({
    subject: `obligation-${one.id}`,
    planId: one.planId,
    clauseId: one.clauseId,
    obligationId: one.id,
    since: one.today,
  });
  const due = { ...about, dueOn, dueFrom, dueRule };
  const checkers = checkersOf(one, offices);
  const todos: TodoDraft[] = [];
  if (one.state === 'open' && !report) todos.push(...drafts('submit-report', due, ...ownerIds.map((id) => ofBody(id))));
  if (one.state === 'open' && report?.state === 'awaiting-release' && ownerIds.includes(report.bodyId)) {
    todos.push(...drafts('release-report', { ...due, reportId: report.id }, ofBody(report.bodyId, true)));
  }
  if (one.state === 'open' && report?.state === 'awaiting-signatures') {
    const unsigned = ownerIds.filter((id) => !report.signedIds.includes(id));
    todos.push(
      ...drafts(
        'sign-report',
        { ...due, reportId: report.id },
        ...unsigned.map((id) => ofBody(id, one.headSignIds.includes(id))),
      ),
    );
  }
  if (one.state === 'submitted' && report?.state === 'submitted') {
    const since = report.submittedOn ?? one.today;
    todos.push(...drafts('review-report', { ...due, reportId: report.id, since }, ...checkers));
  }
  for (const { askedOn, decideBy, decideRule, deciderId } of one.requests) {
    const named = ableDecider({ deciderId, ownerIds });
    const asked = { ...about, dueOn: decideBy, dueFrom: askedOn, dueRule: decideRule, since: askedOn };
    todos.push(...drafts('decide-request', asked, ...(named === null ? checkers : [ofDecider(named, offices)])));
  }
  const perBody = new Map([...one.checks].reverse().map((check) => [check.bodyId, check]));
  for (const { bodyId, checkBy, drawnOn } of perBody.values()) {
    const check = { ...about, dueOn: checkBy, since: drawnOn ?? one.today };
    // A checker whose heir answers for it is none any more.
    const checker = ownerIds.includes(bodyId)
      ? unlessOwner(ofCountyOffice(offices, false), ownerIds)
      : [ofBody(bodyId)];
    todos.push(...drafts('site-check', check, ...checker));
  }
  return todos;
}

/** Who checks it, never an owner of it. */
function checkersOf({ owners, leadIds }: ObligationInView, offices: Offices): Addressee[] {
  const ids = owners.map(({ id }) => id);
  const reviewer = reviewerOf({ ids, names: owners.map(({ name }) => name) }, leadIds, offices.coordinator);
  if (reviewer === 'lead') return leadIds.filter((id) => !ids.includes(id)).map((id) => ofBody(id));
  const office = reviewer === 'coordinator' ? ofCoordinator(offices) : ofCountyOffice(offices, true);
  return unlessOwner(office, ids);
}

const unlessOwner = (office: Addressee, ownerIds: readonly number[]): Addressee[] =>
  office.bodyId !== null && ownerIds.includes(office.bodyId) ? [] : [office];
