import { type ItemState, type PlanState, planLiesWithBody } from '@app/domain/escalation';
import type { Actor } from '../actor';
import type { CaseFacts } from './case';
import { postMay } from './posts';
import { decidesForOffice } from './roles';

export interface PlanFacts extends CaseFacts {
  /** Null where no rectification plan was asked for. */
  plan: PlanState | null;
  /** A later limit was asked for, and nobody has decided yet. */
  extensionPending: boolean;
}

/** 整改方案: filed by the body under the order, agreed or sent back by the county office, never by the body itself. */
export const mayFilePlan = (actor: Actor, facts: PlanFacts) =>
  actor.bodyId === facts.bodyId &&
  !facts.closingProposed &&
  facts.state === 'running' &&
  facts.plan !== null &&
  planLiesWithBody(facts.plan);

export const mayReviewPlan = (actor: Actor, facts: PlanFacts) =>
  decidesForOffice(actor) &&
  actor.bodyId !== facts.bodyId &&
  !facts.closingProposed &&
  facts.state === 'running' &&
  facts.plan === 'filed';

/** 整改延期: asked for by the body under an order, one at a time, and decided by the county office, never for itself. */
export const mayAskCaseExtension = (actor: Actor, facts: PlanFacts) =>
  actor.bodyId === facts.bodyId &&
  facts.kind === 'rectification' &&
  facts.state === 'running' &&
  !facts.closingProposed &&
  !facts.extensionPending;

export const mayDecideCaseExtension = (actor: Actor, facts: PlanFacts) =>
  decidesForOffice(actor) &&
  actor.bodyId !== facts.bodyId &&
  facts.state === 'running' &&
  !facts.closingProposed &&
  facts.extensionPending;

/** A body whose heir came under the order, or carries the item out, accepts nothing any more: the county office does. */
export const ableAcceptor = (acceptorId: number, bodyId: number, orderedId: number): number | null =>
  acceptorId === bodyId || acceptorId === orderedId ? null : acceptorId;

export interface ItemFacts extends PlanFacts {
  /** Null as acceptor: the county office accepts in the place of a body that no longer can. */
  item: { state: ItemState; bodyId: number; acceptorId: number | null };
}

const carriedOut = (facts: ItemFacts) => !facts.closingProposed && facts.state === 'running' && facts.plan === 'agreed';

export const mayReportOnItem = (actor: Actor, facts: ItemFacts) =>
  carriedOut(facts) && facts.item.state === 'open' && actor.bodyId === facts.item.bodyId;

/** 谁验收、谁负责: neither the body that carries the item out nor the one under the order accepts it. */
export const mayReviewItem = (actor: Actor, facts: ItemFacts) =>
  carriedOut(facts) &&
  facts.item.state === 'reported' &&
  actor.bodyId !== null &&
  actor.bodyId !== facts.item.bodyId &&
  actor.bodyId !== facts.bodyId &&
  (facts.item.acceptorId === null
    ? decidesForOffice(actor)
    : actor.bodyId === facts.item.acceptorId && (actor.role !== 'county-office' || postMay(actor, 'decide')));
