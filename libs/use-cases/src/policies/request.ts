import type { Actor } from '../actor';
import { type ObligationFacts, type ReviewFacts, isOwner, isReviewer } from './obligation';
import { decidesForBody } from './roles';

/** An owner asks for one change at a time, while the obligation lies with it. */
export const mayRequestChange = (actor: Actor, facts: ObligationFacts & { requestPending: boolean }) =>
  isOwner(actor, facts) && facts.state === 'open' && !facts.requestPending;

/** Whoever answers for something may ask the other bodies of the clause to help; who helps passes nothing on. */
export const mayRequestContribution = (actor: Actor, facts: ReviewFacts) =>
  isOwner(actor, facts) && facts.state === 'open' && facts.reviewer !== 'lead';

/** A request as far as it says who decides it; of a body that is gone, its heir. */
export interface RequestFacts extends ReviewFacts {
  requestPending: boolean;
  /** The body that was asked by name; null: whoever checks the obligation. */
  deciderId: number | null;
}

/** Nobody decides for itself: a body that has come to owe the thing leaves it to whoever checks. */
export const ableDecider = ({ deciderId, ownerIds }: Pick<RequestFacts, 'deciderId' | 'ownerIds'>): number | null =>
  deciderId !== null && ownerIds.includes(deciderId) ? null : deciderId;

export const mayDecideRequest = (actor: Actor, facts: RequestFacts) => {
  const deciderId = ableDecider(facts);
  return facts.requestPending && (deciderId === null ? isReviewer(actor, facts) : decidesForBody(actor, deciderId));
};
