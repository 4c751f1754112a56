import { type ObligationState, canMove, isClosed } from '@app/domain/clause';
import type { Actor } from '../actor';
import { postMay } from './posts';
import { actsAs, decidesForOffice, runsThePlan } from './roles';

export interface ObligationFacts {
  state: ObligationState;
  ownerIds: readonly number[];
}

export const isOwner = (actor: Actor, facts: ObligationFacts) =>
  actor.bodyId !== null && facts.ownerIds.includes(actor.bodyId);

export const maySubmitReport = (actor: Actor, facts: ObligationFacts & { reportPending: boolean }) =>
  isOwner(actor, facts) && facts.state === 'open' && !facts.reportPending;

/** 撤回: the body that filed a report takes it back, until somebody has checked it. */
export const mayWithdrawReport = (
  actor: Actor,
  facts: ObligationFacts & { filedBy: string | null; unchecked: boolean },
) => isOwner(actor, facts) && facts.unchecked && facts.filedBy === actor.body;

/** 审定报送: a deciding post of the body that filled it in. */
export const mayReleaseReport = (
  actor: Actor,
  facts: ObligationFacts & { filedById: number | null; waiting: boolean },
) =>
  isOwner(actor, facts) &&
  facts.state === 'open' &&
  facts.waiting &&
  facts.filedById === actor.bodyId &&
  postMay(actor, 'decide');

/** A joint report: each responsible body signs, and none twice; by a deciding post where its head releases what it reports. */
export const maySignReport = (
  actor: Actor,
  facts: ObligationFacts & { signedIds: readonly number[]; headSignIds: readonly number[]; waiting: boolean },
) =>
  isOwner(actor, facts) &&
  facts.waiting &&
  !facts.signedIds.includes(actor.bodyId!) &&
  (!facts.headSignIds.includes(actor.bodyId!) || postMay(actor, 'decide'));

/** Whose turn it is to check an obligation's report. */
export function reviewerRole(ownerNames: readonly string[], coordinator: string): 'coordinator' | 'county-office' {
  return ownerNames.includes(coordinator) ? 'county-office' : 'coordinator';
}

/** Who checks: a role, or the bodies that lead where something is owed to them. */
export type Reviewer = ReturnType<typeof reviewerRole> | 'lead';

export type ReviewFacts = ObligationFacts & { reviewer: Reviewer; leadIds: readonly number[] };

/**
 * Who checks: the lead to whom something is owed, else a role. A body that came to owe something to itself, because it
 * took over from another, is checked like any owner.
 */
export function reviewerOf(
  owners: { ids: readonly number[]; names: readonly string[] },
  leadIds: readonly number[],
  coordinator: string,
): Reviewer {
  return leadIds.some((id) => !owners.ids.includes(id)) ? 'lead' : reviewerRole(owners.names, coordinator);
}

/** Whoever checks an obligation makes every move on it but the owner's, and never on its own. */
export const isReviewer = (actor: Actor, facts: ReviewFacts) =>
  !isOwner(actor, facts) &&
  (facts.reviewer === 'lead'
    ? actor.bodyId !== null && facts.leadIds.includes(actor.bodyId)
    : actsAs(actor, facts.reviewer));

export const mayReviewReport = (actor: Actor, facts: ReviewFacts) =>
  facts.state === 'submitted' && isReviewer(actor, facts);

/** 批示: a post of the county office that decides records what a leader wrote on a matter. */
export const mayRecordInstruction = (actor: Actor) => decidesForOffice(actor);

/** 登记发生: whoever has a part in the clause may say that what it waits for has happened, and whoever runs the plan. */
export const mayOpenOccurrence = (actor: Actor, bodyIds: readonly number[]) =>
  runsThePlan(actor) || (actor.bodyId !== null && bodyIds.includes(actor.bodyId));

/** 登记备案: who owes it records number and date of what was put on record. */
export const mayRecordFiling = (actor: Actor, facts: ObligationFacts) =>
  isOwner(actor, facts) && facts.state === 'open';

export const mayResume = (actor: Actor, facts: ReviewFacts) =>
  isReviewer(actor, facts) && canMove(facts.state, 'resume');

/** Closing without a report that was good enough: as not done, or as no longer applicable. */
export const mayCloseOut = (actor: Actor, facts: ReviewFacts, outcome: 'not-done' | 'not-applicable') =>
  isReviewer(actor, facts) && canMove(facts.state, outcome);

export const mayReopen = (actor: Actor, facts: ReviewFacts) => isReviewer(actor, facts) && isClosed(facts.state);
