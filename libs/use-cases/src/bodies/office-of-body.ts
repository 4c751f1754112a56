import type { EntityManager } from '@mikro-orm/postgresql';
import { headOn, standingIn, type Office, type Standing } from '@app/domain/bodies';
import { OfficeHolder, Substitution } from '@app/persistence';
import type { IsoDate } from '@app/domain/calendar';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { deputyOf, postsOn } from './posts-on';
import { shanghaiDate } from '../plan-time';
import { standsInForHead } from './stand-ins-of';

/** Who is who in a body on a day: its heads and substitutes of all times, and who is its deputy then. */
export async function officeOf(em: EntityManager, bodyId: number, date: IsoDate): Promise<Office> {
  const holders = await em.find(OfficeHolder, { body: bodyId }, { orderBy: { id: 1 } });
  const substitutions = await em.find(Substitution, { body: bodyId }, { orderBy: { id: 1 } });
  return {
    holders: holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null })),
    substitutions: substitutions.map(({ name, post, from, to }) => ({ name, post, from, to })),
    deputy: deputyOf(await postsOn(em, { id: bodyId }, date))?.name ?? null,
  };
}

/**
 * What a signed-in person is in the own body on a day; `staff` for whoever belongs to none. Whom the head of a body has named to
 * stand in does as much as a deputy; in the county office and the organization department only who was entered and confirmed.
 */
export async function standingOf(
  em: EntityManager,
  { bodyId, name, role }: Pick<Actor, 'bodyId' | 'name' | 'role'>,
  date: IsoDate,
): Promise<Standing> {
  if (bodyId === null) return 'staff';
  const office = await officeOf(em, bodyId, date);
  const standing = standingIn(name, office, date);
  if (standing !== 'staff' || role === 'county-office' || role === 'organization') return standing;
  const head = headOn(office.holders, office.substitutions, date)?.name ?? null;
  return (await standsInForHead(em, { bodyId, name, head }, date)) ? 'deputy' : standing;
}

/** With what this person is in the own body today; of most bodies that is asked for only where it matters. */
export async function withStanding({ em, now }: Pick<Scene, 'em' | 'now'>, actor: Actor): Promise<Actor> {
  if (actor.standing !== undefined) return actor;
  return { ...actor, standing: await standingOf(em, actor, shanghaiDate(now)) };
}
