import { IsolationLevel, type EntityManager, type SessionContext } from '@mikro-orm/postgresql';

/** Who asks the database: the role and the body of a person. */
export interface Onlooker {
  role: string;
  bodyId: number | null;
}

/** A question of a page is answered sooner than a second process would be there to help; many ask at once anyway. */
const BY_ITSELF = { max_parallel_workers_per_gather: 0 };

/**
 * What a transaction says of itself: that it asks for a person. The walls around the secrets compare it with each row, see
 * `raiseWalls`. It holds until the transaction ends, so a connection that goes back to the pool carries nobody's rights.
 */
export const askingFor = ({ role, bodyId }: Onlooker): SessionContext => ({
  variables: { 'duban.role': role, 'duban.body': bodyId ?? '', ...BY_ITSELF },
});

/**
 * What a transaction says that works for the county as a whole, and not for one who looks: workflows, commands of the
 * machine, and acts, whose consequences concern others than who acts.
 */
export const FOR_ALL: SessionContext = { variables: { 'duban.role': 'system' } };

/**
 * Asks in one transaction that writes nothing and sees one moment of the database, however many statements it takes.
 *
 * @param em a fresh one, which has said for whom it asks
 */
export async function inSnapshot<T>(em: EntityManager, question: () => Promise<T>): Promise<T> {
  await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  try {
    return await question();
  } finally {
    await em.rollback(); // nothing was written
  }
}

/**
 * For what would go wrong unseen where a wall hides rows: a file that no row names is deleted, a hidden link of a chain
 * looks like one that was cut out.
 *
 * @throws Error where a wall stands between
 */
export async function requireSightOfAll(em: EntityManager): Promise<void> {
  const [{ all }] = await em.execute<{ all: boolean | null }[]>(
    `select not row_security_active('referral') or current_setting('duban.role', true) = 'system' as "all"`,
  );
  if (!all) throw new Error('This needs the whole record, and asks for somebody who may see a part of it.');
}
