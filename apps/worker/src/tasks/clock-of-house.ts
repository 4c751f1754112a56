import { readDatabaseClock } from '@app/persistence';
import type { Duban } from '@app/use-cases';

/**
 * The clock that all processes share: what leaves the system does so by the time of the database, so that a worker whose
 * own clock is an hour or a day off sends nothing at night or on a Sunday.
 *
 * @returns a clock that goes on from what the database said
 */
export async function clockOfHouse({ orm }: Duban): Promise<() => number> {
  const { theirs, after } = await readDatabaseClock(orm.em.fork());
  return () => theirs + (Date.now() - after);
}
