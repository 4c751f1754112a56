import type { Actor } from '../actor';
import { runsThePlan } from './roles';

/** 抽查: those who run the plan draw, and a machine throws the seed. */
export const mayDrawSpotChecks = (actor: Actor) => runsThePlan(actor);

/**
 * 现场核查: the body that a drawing chose, and those who run the plan; never a body that answers for it. Without a drawing
 * `checkerId` is null.
 */
export const mayRecordSiteCheck = (
  actor: Actor,
  facts: { ownerIds: readonly number[]; checkerId: number | null },
): boolean =>
  actor.bodyId !== null &&
  !facts.ownerIds.includes(actor.bodyId) &&
  (actor.bodyId === facts.checkerId || runsThePlan(actor));
