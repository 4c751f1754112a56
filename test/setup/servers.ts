import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ensureNamespace } from '../../apps/cli/src/launcher/temporal-client';

/** Name of the database that all others with a schema are copied from; made once per run. */
const TEMPLATE = 'duban_template';
/** Any number, the same in all specs: only one of them makes the template. */
const TEMPLATE_LOCK = 20_170_629;

export interface TestDatabase {
  url: string;
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

function urlOf(database: string): string {
  const url = new URL(variable('DUBAN_TEST_PG_URL'));
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((client) => client.query(`create database ${name} template ${template}`));
  const drop = () => asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
  return { url: urlOf(name), drop: async () => void (await drop()) };
}

/** An empty database of its own. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create('template1');
}

/** A database with the whole schema: the first spec that asks runs the migrations, all others get a copy in 50 ms. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount) return;
    // Under another name until complete, so that a failed migration is not taken for a template.
    await client.query(`drop database if exists ${TEMPLATE}_draft with (force)`);
    await client.query(`create database ${TEMPLATE}_draft`);
    const { migrateDatabase } = await import('@app/persistence');
    await migrateDatabase(urlOf(`${TEMPLATE}_draft`));
    await client.query(`alter database ${TEMPLATE}_draft rename to ${TEMPLATE}`);
  });
  return create(TEMPLATE);
}

/** A fresh Temporal namespace: what one spec leaves running is not seen by another. */
export async function testNamespace(): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  await ensureNamespace(testTemporalAddress(), namespace);
  return namespace;
}
