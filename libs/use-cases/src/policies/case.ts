import type { CaseKind, ItemState } from '@app/domain/escalation';
import type { Actor } from '../actor';
import { decidesForOffice, runsThePlan } from './roles';

export interface CaseFacts {
  kind: CaseKind;
  state: 'drafting' | 'running' | 'reported' | 'closed';
  bodyId: number;
  heldOn: string | null;
  /** Its end was proposed: until somebody decides, nothing else is asked of anybody. */
  closingProposed: boolean;
}

export const mayReportOnCase = (actor: Actor, facts: CaseFacts) =>
  actor.bodyId === facts.bodyId &&
  !facts.closingProposed &&
  facts.state === 'running' &&
  (facts.kind !== 'interview' || facts.heldOn !== null);

export const mayReviewCase = (actor: Actor, facts: CaseFacts) =>
  decidesForOffice(actor) && !facts.closingProposed && facts.state === 'reported' && actor.bodyId !== facts.bodyId;

export const mayRecordInterview = (actor: Actor, facts: CaseFacts) =>
  actor.role === 'county-office' &&
  !facts.closingProposed &&
  facts.kind === 'interview' &&
  facts.state === 'running' &&
  facts.heldOn === null;

/** 核查承诺: by whoever reviews the case, point by point. */
export const mayVerifyCommitment = (actor: Actor, facts: CaseFacts & { commitment: ItemState }) =>
  mayReviewCase(actor, facts) && facts.commitment === 'reported';

/** 反弹: of what was put right and closed, recorded by those who run the plan, never about themselves. */
export const mayRecordRelapse = (actor: Actor, facts: CaseFacts & { outcome: string | null }) =>
  runsThePlan(actor) && actor.bodyId !== facts.bodyId && facts.state === 'closed' && facts.outcome === 'accepted';

/** 解除: what was issued is lifted by the county office, never for itself. */
export const mayDecideClosing = (actor: Actor, facts: CaseFacts) =>
  decidesForOffice(actor) &&
  facts.closingProposed &&
  (facts.state === 'running' || facts.state === 'reported') &&
  actor.bodyId !== facts.bodyId;
