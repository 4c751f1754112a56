import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { EntityManager } from '@app/persistence';
import { ensureNamespace } from '../../apps/cli/src/launcher/temporal-client';

/** Name of the database that all others with a schema are copied from; made once per run. */
const TEMPLATE = 'duban_template';
/** The same with the directory of the county, and an account of the demo for everybody in it. */
const COUNTY = 'duban_county';
/** Any number, the same in all specs: only one of them makes the templates. */
const TEMPLATE_LOCK = 20_170_629;

/** The role of the programs, which owns nothing. */
const PROGRAMS = 'duban_programs';

export interface TestDatabase {
  /** Signed in as the programs are. */
  url: string;
  /** Signed in as the owner of the tables. */
  ownerUrl: string;
  drop(): Promise<void>;
}

function variable(name: 'DUBAN_TEST_PG_URL' | 'DUBAN_TEST_TEMPORAL_ADDRESS'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: run this spec in the jest project "servers" (npm run jest -- --selectProjects servers)`,
    );
  return value;
}

export const testTemporalAddress = (): string => variable('DUBAN_TEST_TEMPORAL_ADDRESS');

function urlOf(database: string, role?: string): string {
  const url = new URL(variable('DUBAN_TEST_PG_URL'));
  url.pathname = `/${database}`;
  if (role) url.username = role;
  return url.href;
}

/** Does something as the owner of a database, whom no right holds back. */
export async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Changes rows as only a superuser can: the triggers are off for this statement. */
export async function tamper(ownerUrl: string, sql: string, values: unknown[] = []): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(sql, values);
  });
}

const asAdmin = <T>(work: (client: Client) => Promise<T>): Promise<T> => asOwner(urlOf('postgres'), work);

async function create(template: string, role?: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((client) => client.query(`create database ${name} template ${template}`));
  const drop = () => asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
  return { url: urlOf(name, role), ownerUrl: urlOf(name), drop: async () => void (await drop()) };
}

/** An empty database of its own, for its owner. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create('template1');
}

/** The role of the programs, once for all databases; behind the lock of the template. */
async function makePrograms(client: Client): Promise<void> {
  const { rowCount: known } = await client.query('select 1 from pg_roles where rolname = $1', [PROGRAMS]);
  if (!known) await client.query(`create role ${PROGRAMS} login password '${new URL(urlOf('postgres')).password}'`);
}

/** An empty database for its owner and for the programs, which have no rights in it yet. */
export async function createBareDatabase(): Promise<TestDatabase> {
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await makePrograms(client);
  });
  return create('template1', PROGRAMS);
}

/** Makes a database to copy others from, unless another spec has. Under another name until complete: what failed is no template. */
async function makeTemplate(client: Client, name: string, from: string, fill: (draft: string) => Promise<void>) {
  const { rowCount: known } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (known) return;
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft} template ${from}`);
  await fill(draft);
  await client.query(`alter database ${draft} rename to ${name}`);
}

async function makeMigrated(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  await makePrograms(client);
  await makeTemplate(client, TEMPLATE, 'template1', async (draft) => {
    const { migrateDatabase } = await import('@app/persistence');
    await migrateDatabase({ owner: urlOf(draft), programs: urlOf(draft, PROGRAMS) });
  });
}

/** A database with the whole schema: the first spec that asks runs the migrations, all others get a copy in 50 ms. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  await asAdmin(makeMigrated);
  return create(TEMPLATE, PROGRAMS);
}

/**
 * A copy of a database in which people have accounts: passwords are slow to hash on purpose, so it is done once.
 *
 * @param name of the template
 * @param stateDir where the files that `fill` wrote are put, e.g. the passwords
 * @param fill is given a database with the whole schema, and a folder
 */
export async function createPeopledDatabase(
  name: string,
  stateDir: string,
  fill: (em: EntityManager, folder: string) => Promise<void>,
): Promise<TestDatabase> {
  const folder = join(process.env.DUBAN_TEST_DIR!, name);
  await asAdmin(async (client) => {
    await makeMigrated(client);
    await makeTemplate(client, name, TEMPLATE, async (draft) => {
      const { openDatabase } = await import('@app/persistence');
      mkdirSync(folder, { recursive: true });
      const orm = await openDatabase(urlOf(draft, PROGRAMS));
      await fill(orm.em.fork(), folder);
      await orm.close(true);
    });
  });
  cpSync(folder, stateDir, { recursive: true });
  return create(name, PROGRAMS);
}

/** A database of the county, in which everybody has an account, with their passwords in `stateDir`. */
export function createCountyDatabase(stateDir: string): Promise<TestDatabase> {
  return createPeopledDatabase(COUNTY, stateDir, async (em, folder) => {
    const { seedDemoAccounts } = await import('@app/identity');
    const { loadDirectory } = await import('@app/config');
    await em.transactional((tx) => seedDemoAccounts(tx, loadDirectory(), folder));
  });
}

/** A fresh Temporal namespace: what one spec leaves running is not seen by another. */
export async function testNamespace(): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  await ensureNamespace(testTemporalAddress(), namespace);
  return namespace;
}
