import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import * as entities from './entities';
import { MIGRATIONS } from './migrations';
import { PreparingClient } from './prepared';

export type { EntityManager, MikroORM };

/** One definition of the database for the apps, the command line and the tests. */
export function ormOptions(databaseUrl: string): Options {
  return {
    clientUrl: databaseUrl,
    driverOptions: { Client: PreparingClient },
    entities: Object.values(entities),
    extensions: [Migrator],
    migrations: { migrationsList: MIGRATIONS, snapshot: false, tableName: 'migration' },
    schemaGenerator: { ignoreRoutines: true }, // functions are written in migrations; their triggers are declared
    // Dates are plain days (`YYYY-MM-DD`) in Asia/Shanghai; instants are stored with their zone.
    forceUtcTimezone: true,
    pool: { min: 0, max: 12, idleTimeoutMillis: 300_000 }, // a connection keeps the plans of `prepared` statements
    ensureDatabase: false,
    logger: () => undefined, // what goes wrong is thrown; stdout belongs to the commands
  };
}

/** Opens the database; the first query connects. */
export async function openDatabase(databaseUrl: string): Promise<MikroORM> {
  return MikroORM.init(ormOptions(databaseUrl));
}

/**
 * Brings the schema up to date. Run as a step of its own before any process starts, because two processes migrating
 * at once would race.
 *
 * @returns the names of the migrations that were applied
 */
export async function migrateDatabase(databaseUrl: string): Promise<{ applied: string[] }> {
  const orm = await openDatabase(databaseUrl);
  try {
    const applied = await orm.migrator.up();
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await orm.close(true);
  }
}
