import type { EntityManager } from '@mikro-orm/postgresql';

/** One reorganisation at a time: two at once could hand a duty to a body that the other one ends. */
export const lockDirectory = (em: EntityManager) =>
  em.execute(`select pg_advisory_xact_lock(hashtext('reorganisation'))`);
