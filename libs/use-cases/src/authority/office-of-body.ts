import type { EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import { standingIn, type Office, type Standing } from '@app/domain/bodies';
import { Body, OfficeHolder, Substitution } from '@app/persistence';
import type { IsoDate } from '@app/domain/calendar';
import type { Actor } from '../actor';

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

/** What a signed-in person is in the own body on a day; `staff` for whoever belongs to none. */
export async function standingOf(
  em: EntityManager,
  directory: Directory,
  { bodyId, name }: Pick<Actor, 'bodyId' | 'name'>,
  date: IsoDate,
): Promise<Standing> {
  return bodyId === null ? 'staff' : standingIn(name, await officeOf(em, directory, bodyId), date);
}
