import type { EntityManager } from '@mikro-orm/postgresql';
import { ObligationOwner } from '@app/persistence';

/** From now on these bodies answer for an obligation, and no others. */
export async function writeOwners(em: EntityManager, obligationId: number, owners: readonly number[]): Promise<void> {
  await em.nativeDelete(ObligationOwner, { obligation: obligationId });
  await em.insertMany(
    ObligationOwner,
    owners.map((body) => ({ obligation: obligationId, body })),
  );
}
