import type { EntityManager } from '@mikro-orm/postgresql';
import { headOn } from '@app/domain/bodies';
import { OfficeHolder, Substitution } from '@app/persistence';

/** Who acts as head of a body on a date; null where nobody is known to. */
export async function actingHead(
  em: EntityManager,
  bodyId: number,
  date: string,
): Promise<{ name: string; post: string } | null> {
  const holders = await em.find(OfficeHolder, { body: bodyId });
  return headOn(
    holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null })),
    await em.find(Substitution, { body: bodyId }),
    date,
  );
}
