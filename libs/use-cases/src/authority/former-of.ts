import type { EntityManager } from '@mikro-orm/postgresql';
import { formerOn } from '@app/domain/bodies';
import { OfficeHolder } from '@app/persistence';

/** Who held the office of a body right before a day; null where it was vacant. */
export async function formerOf(em: EntityManager, bodyId: number, from: string): Promise<string | null> {
  const holders = await em.find(OfficeHolder, { body: bodyId });
  return formerOn(
    holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null })),
    from,
  );
}
