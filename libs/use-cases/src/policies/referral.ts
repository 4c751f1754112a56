import { REFERRAL_LIFECYCLE, type ReferralMove, type ReferralState } from '@app/domain/escalation';
import type { Actor } from '../actor';
import { postMay } from './posts';
import { looksAfterCadres } from './roles';

/** 移送: who may know at all that there are referrals; the list, the events and the letters are hidden from everybody else. */
export const mayReadReferrals = (actor: Pick<Actor, 'role'>) => looksAfterCadres(actor);

/** And nobody knows of one about its own body. */
export const mayReadReferral = (actor: Pick<Actor, 'role' | 'bodyId'>, facts: { bodyId: number | null }) =>
  mayReadReferrals(actor) && actor.bodyId !== facts.bodyId;

export interface ReferralFacts {
  state: ReferralState;
  /** The body it is about. */
  bodyId: number;
  /** It is about the county office, which then knows nothing of it. */
  aboutOffice: boolean;
}

/** The county office takes every step; what is about itself the organization department can only decline to refer here. */
export const mayMoveReferral = (actor: Actor, move: Exclude<ReferralMove, 'issue'>, facts: ReferralFacts) =>
  REFERRAL_LIFECYCLE[facts.state][move] !== undefined &&
  mayReadReferral(actor, facts) &&
  postMay(actor, DECISIONS_ON_REFERRALS.includes(move) ? 'decide' : 'handle') &&
  (facts.aboutOffice ? move === 'decline' : actor.role === 'county-office');

/** What an organ answered is written down by whoever handles it; where a matter goes is decided. */
const DECISIONS_ON_REFERRALS: readonly ReferralMove[] = ['approve', 'decline', 'close'];
