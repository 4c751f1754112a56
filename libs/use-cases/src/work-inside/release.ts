import { isHeaded } from '@app/domain/bodies';
import { ReleaseRule, type EntityManager } from '@app/persistence';
import type { Actor } from '../actor';
import { officeOf } from '../authority/office-of-body';
import type { Scene } from '../duban';
import { shanghaiDate } from '../plan-time';
import { postMay } from '../policies';

/** Whether a body wants its head to release what it reports: by the latest that its head has said. */
export async function wantsRelease(em: EntityManager, bodyId: number): Promise<boolean> {
  const rule = await em.findOne(ReleaseRule, { body: bodyId }, { orderBy: { id: 'desc' } });
  return rule?.wanted ?? false;
}

/**
 * Whether what this person files waits for the head of the body. What the head files needs nobody else, and where nobody could
 * release it, it goes out as before, so that no date passes because a post is vacant. A player of a rehearsal has no account
 * and no post, and stands for the whole body.
 */
export async function waitsForRelease({ em, now }: Scene, actor: Actor): Promise<boolean> {
  if (actor.accountId === null || actor.bodyId === null || postMay(actor, 'decide')) return false;
  if (!(await wantsRelease(em, actor.bodyId))) return false;
  const today = shanghaiDate(now);
  const office = await officeOf(em, actor.bodyId, today);
  return isHeaded(office, today) || office.deputy !== null;
}
