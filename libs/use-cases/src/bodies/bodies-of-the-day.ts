import type { BodyDirectory, BodyKind } from '@app/domain/plan-text';
import { Body, type EntityManager } from '@app/persistence';

/**
 * 单位名录 as the database holds it, with what changes of bodies and people have made of the file it began with; the reader
 * takes the bodies of the day a plan was issued.
 */
export async function bodiesOfTheDay(em: EntityManager): Promise<BodyDirectory> {
  const rows = await em.find(Body, { kind: { $ne: 'higher-authority' } }, { orderBy: { id: 'asc' } });
  return {
    bodies: rows.map(({ name, fullName, kind, subordinateToCounty, aliases, from, to }) => ({
      name,
      kind: kind as BodyKind,
      subordinateToCounty,
      aliases: fullName && !aliases.includes(fullName) ? [...aliases, fullName] : aliases,
      validFrom: from ?? undefined,
      validTo: to ?? undefined,
    })),
  };
}
