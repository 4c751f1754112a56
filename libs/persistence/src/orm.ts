import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import * as entities from './entities';
import { MIGRATIONS } from './migrations';
import { recordRowsWritten } from './audit/record-rows-written';
import { grantRights } from './audit/row-rights';
import { watchRows } from './audit/watch-rows';
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
    schemaGenerator: { ignoreRoutines: true, ignoreTriggers: true }, // of what is not declared, see audit/watch-rows
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

/** Who owns the tables, and who works on them: the same role, where `programs` is left out. */
export interface Roles {
  /** The address with the role that owns the tables. */
  owner: string;
  /** The address with the role of the programs. */
  programs?: string;
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/**
 * Brings the schema up to date, seals the rows of what is new, and gives the role of the programs its rights. Run as a
 * step of its own before any process starts, because two processes migrating at once would race. All of it is one
 * transaction.
 *
 * @returns the names of the migrations that were applied
 */
export async function migrateDatabase(roles: Roles | string): Promise<{ applied: string[] }> {
  const { owner, programs = owner } = typeof roles === 'string' ? { owner: roles } : roles;
  const orm = await openDatabase(owner);
  try {
    return await orm.em.fork().transactional(async (em) => {
      // A row that a migration changes is sealed at once: PostgreSQL alters no table with a deferred trigger waiting.
      await em.execute('set constraints all immediate');
      const steps = await orm.migrator.up({ transaction: em.getTransactionContext() });
      const applied = steps.map(({ name }) => name);
      await watchRows(em);
      await recordRowsWritten(em, 'record-covered', { migrations: applied });
      if (roleOf(programs) !== roleOf(owner)) await grantRights(em, roleOf(programs));
      return { applied };
    });
  } finally {
    await orm.close(true);
  }
}
