import type { EntityManager } from '@mikro-orm/postgresql';
import { Body } from './body.entity';

/** Names of bodies by their ids, as they are now: for events, which keep the names of their day. */
export type BodyNames = (ids: readonly number[]) => string[];

export async function bodyNames(em: EntityManager): Promise<BodyNames> {
  const byId = new Map((await em.find(Body, {})).map(({ id, name }) => [id, name]));
  return (ids) => ids.map((id) => byId.get(id) ?? String(id));
}
