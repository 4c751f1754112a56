import type { Actor } from '../actor';
import { decidesForOffice, runsThePlan } from './roles';

/** 限批: those who run the plan prepare the proposal and check on site; what the authority decides the county office records. */
export const mayDraftRestriction = (actor: Actor) => runsThePlan(actor);

export const mayCheckRestriction = mayDraftRestriction;

export const mayRecordAuthority = (actor: Actor) => decidesForOffice(actor);
