import { isHeaded } from '@app/domain/bodies';
import type { IsoDate } from '@app/domain/calendar';
import { ReleaseRule, type EntityManager } from '@app/persistence';
import type { Actor } from '../actor';
import { officeOf } from './office-of-body';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { postMay } from '../policies';

/** What the head of a body has said last about the release of its reports; null where nothing was ever said. */
export async function releaseWanted(em: EntityManager, bodyId: number): Promise<boolean | null> {
  const rule = await em.findOne(ReleaseRule, { body: bodyId }, { orderBy: { id: 'desc' } });
  return rule?.wanted ?? null;
}

/**
 * Whether what a body reports, and what it signs with others, waits for its head on a day. Where nobody could release it, it
 * goes out as before, so that no date passes because a post is vacant.
 */
export async function headReleases(em: EntityManager, bodyId: number, date: IsoDate): Promise<boolean> {
  if ((await releaseWanted(em, bodyId)) !== true) return false;
  const office = await officeOf(em, bodyId, date);
  return isHeaded(office, date) || office.deputy !== null;
}

/**
 * Whether what this person files or signs waits for the head of the body. What the head files needs nobody else. A player of a
 * rehearsal has no account and no post, and stands for the whole body.
 */
export async function waitsForRelease({ em, now }: Scene, actor: Actor): Promise<boolean> {
  if (actor.accountId === null || actor.bodyId === null || postMay(actor, 'decide')) return false;
  return headReleases(em, actor.bodyId, shanghaiDate(now));
}
