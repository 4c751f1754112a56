import { MikroORM, type EntityManager, type Options, type SessionContext } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import * as entities from './entities';
import { MIGRATIONS } from './migrations';
import { recordRowsWritten } from './audit/record-rows-written';
import { grantRights } from './audit/row-rights';
import { watchRows } from './audit/watch-rows';
import { boundDates, declareBounds } from './bounded-dates';
import { requireKnownMigrations } from './known-migrations';
import { PreparingClient } from './prepared';
import { raiseWalls } from './secrecy/walls';
import { unhurried } from './unhurried';

export type { EntityManager, MikroORM };

/**
 * How long, in milliseconds, a statement may take, wait for a lock, leave its transaction idle, or wait for a connection:
 * one row that somebody holds must not hold everybody. What needs longer says so, see `unhurried`.
 */
const TIME_OUTS = {
  statement_timeout: 20_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
  connectionTimeoutMillis: 10_000,
  // A machine that is gone says nothing: whoever has nothing to say either asks whether it is still there. Who waits for an
  // answer that does not come is seen to in `silence.ts`.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
};

/** What a connection asks of PostgreSQL for itself. */
const SETTINGS = {
  // The same: the connections of a machine of ours that is gone end after half a minute, not after hours.
  tcp_keepalives_idle: 15,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 30_000,
  // What is prepared is planned once. Else PostgreSQL plans it anew for the first five values of each connection, and some of
  // it for ever: a long question of a page takes ten times as long to plan as to answer.
  plan_cache_mode: 'force_generic_plan',
  // Our questions take milliseconds, which is what it takes to start a second process for one.
  max_parallel_workers_per_gather: 0,
};

const OPTIONS = Object.entries(SETTINGS)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

/** Held while the schema changes: a second process that migrates waits, and finds it done. */
const MIGRATION_LOCK = 20_170_630;

/** One definition of the database for the apps, the command line and the tests. */
export function ormOptions(databaseUrl: string): Options {
  return {
    clientUrl: databaseUrl,
    driverOptions: { Client: PreparingClient, application_name: nameOf(process.title), options: OPTIONS, ...TIME_OUTS },
    entities: Object.values(entities),
    extensions: [Migrator],
    migrations: { migrationsList: MIGRATIONS, snapshot: false, tableName: 'migration' },
    // Of what is not declared, see audit/watch-rows and secrecy/walls.
    schemaGenerator: { ignoreRoutines: true, ignoreTriggers: true, ignorePolicies: true },
    discovery: { afterDiscovered: declareBounds },
    // Dates are plain days (`YYYY-MM-DD`) in Asia/Shanghai; instants are stored with their zone.
    forceUtcTimezone: true,
    pool: { min: 0, max: 30, idleTimeoutMillis: 300_000 }, // a connection keeps the plans of `prepared` statements
    ensureDatabase: false,
    logger: () => undefined, // what goes wrong is thrown; stdout belongs to the commands
  };
}

/** How the process is called in `pg_stat_activity`. */
const nameOf = (title: string): string => (title.startsWith('duban') ? title : 'duban');

/**
 * Opens the database; the first query connects.
 *
 * @param sees what every transaction says of itself that says nothing else; without it, the secrets are hidden from it
 */
export async function openDatabase(databaseUrl: string, sees?: SessionContext): Promise<MikroORM> {
  const orm = await MikroORM.init(ormOptions(databaseUrl));
  if (sees) {
    orm.config.set('allowGlobalContext', true);
    orm.em.setSessionContext(sees); // every fork takes it along
    orm.config.set('allowGlobalContext', false);
  }
  return orm;
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
 * Brings the schema up to date, bounds its dates, seals the rows of what is new, walls the secrets in, and gives the role of
 * the programs its rights. Run as a step of its own before any process starts. All of it is one transaction, and two
 * processes that migrate at once do it one after the other.
 *
 * @returns the names of the migrations that were applied
 * @throws DubanError `database-of-newer-build`, before anything is changed
 */
export async function migrateDatabase(roles: Roles | string): Promise<{ applied: string[] }> {
  const { owner, programs = owner } = typeof roles === 'string' ? { owner: roles } : roles;
  const orm = await openDatabase(owner);
  try {
    return await orm.em.fork().transactional(async (em) => {
      await unhurried(em);
      await em.execute(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      await requireKnownMigrations(em);
      // A row that a migration changes is sealed at once: PostgreSQL alters no table with a deferred trigger waiting.
      await em.execute('set constraints all immediate');
      const steps = await orm.migrator.up({ transaction: em.getTransactionContext() });
      const applied = steps.map(({ name }) => name);
      await boundDates(em);
      await watchRows(em);
      await raiseWalls(em);
      await recordRowsWritten(em, 'record-covered', { migrations: applied });
      if (roleOf(programs) !== roleOf(owner)) await grantRights(em, roleOf(programs));
      return { applied };
    });
  } finally {
    await orm.close(true);
  }
}
