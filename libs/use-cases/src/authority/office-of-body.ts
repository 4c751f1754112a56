import type { EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import { headOn, standingIn, type Office, type Standing } from '@app/domain/bodies';
import { Body, OfficeHolder, Substitution } from '@app/persistence';
import type { IsoDate } from '@app/domain/calendar';
import type { Actor } from '../actor';
import { standsInForHead } from '../work-inside/stand-ins-of';

/** Who is who in a body: its heads and substitutes of all times, and the deputy that the directory names. */
export async function officeOf(em: EntityManager, directory: Directory, bodyId: number): Promise<Office> {
  const holders = await em.find(OfficeHolder, { body: bodyId }, { orderBy: { id: 1 } });
  const substitutions = await em.find(Substitution, { body: bodyId }, { orderBy: { id: 1 } });
  const { name } = await em.findOneOrFail(Body, { id: bodyId });
  return {
    holders: holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null })),
    substitutions: substitutions.map(({ name, post, from, to }) => ({ name, post, from, to })),
    deputy: deputyIn(directory, name),
  };
}

/** Name of the deputy of a body, as the directory has it. */
const deputyIn = ({ bodies }: Directory, bodyName: string): string | null =>
  bodies.find(({ name }) => name === bodyName)?.staff?.find(({ part }) => part === 'deputy')?.name ?? null;

/**
 * What a signed-in person is in the own body on a day; `staff` for whoever belongs to none. Whom the head of a body has named to
 * stand in does as much as a deputy; in the county office and the organization department only who was entered and confirmed.
 */
export async function standingOf(
  em: EntityManager,
  directory: Directory,
  { bodyId, name, role }: Pick<Actor, 'bodyId' | 'name' | 'role'>,
  date: IsoDate,
): Promise<Standing> {
  if (bodyId === null) return 'staff';
  const office = await officeOf(em, directory, bodyId);
  const standing = standingIn(name, office, date);
  if (standing !== 'staff' || role === 'county-office' || role === 'organization') return standing;
  const head = headOn(office.holders, office.substitutions, date)?.name ?? null;
  return (await standsInForHead(em, { bodyId, name, head }, date)) ? 'deputy' : standing;
}
