import type { Actor } from '../actor';
import { standingOf } from '../authority/office-of-body';
import type { Scene } from '../duban';
import { shanghaiDate } from '../plan-time';

/** A person with what they are in their body today; of most bodies that is asked for only where it matters. */
export async function withStanding({ em, now }: Scene, actor: Actor): Promise<Actor> {
  if (actor.standing !== undefined) return actor;
  return { ...actor, standing: await standingOf(em, actor, shanghaiDate(now)) };
}
