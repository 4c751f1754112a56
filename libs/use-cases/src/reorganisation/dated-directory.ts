import type { EntityManager } from '@mikro-orm/postgresql';
import type { BodyId, DatedBody } from '@app/domain/bodies';
import { Body } from '@app/persistence';

/** All bodies there are and were, with their dates. */
export async function datedDirectory(em: EntityManager): Promise<Map<BodyId, DatedBody>> {
  const bodies = await em.find(Body, {});
  return new Map(bodies.map(({ id, name, from, to }) => [id, { id, name, from: from ?? null, to: to ?? null }]));
}
