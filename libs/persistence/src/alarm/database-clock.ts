import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClockReading } from '@app/domain/clock-skew';

/** The clock of the database as it goes, and not as it stood when the transaction began. */
export const DATABASE_CLOCK = 'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now';

/** What the clock of the database says. */
export async function readDatabaseClock(em: EntityManager): Promise<ClockReading> {
  const before = Date.now();
  const [{ now }] = await em.execute<{ now: number }[]>(DATABASE_CLOCK);
  return { before, theirs: now, after: Date.now() };
}
