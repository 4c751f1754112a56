import { Client } from 'pg';
import { POSTGRES_NAME } from './postgres-cluster';
import { postgresPassword, programsPassword } from './secrets';

/** The role of worker, API and commands in the embedded database: it owns nothing. */
const PROGRAMS = 'duban_programs';

/** The two addresses of one database. */
export interface DatabaseUrls {
  /** For the migrations and the signatures: owns the tables. */
  owner: string;
  /** For everything else. */
  programs: string;
}

/** The database that the environment names, or null. One role does for both where the owner is not named apart. */
export function givenDatabase(env: NodeJS.ProcessEnv = process.env): DatabaseUrls | null {
  const { DATABASE_URL: programs, DATABASE_MIGRATION_URL: owner } = env;
  return programs ? { programs, owner: owner || programs } : null;
}

/** The address of the embedded database for the programs, beside the owner's. */
export function programsUrl(owner: string, stateDir: string): string {
  const url = new URL(owner);
  url.username = PROGRAMS;
  url.password = encodeURIComponent(programsPassword(stateDir));
  return url.href;
}

/** The owner's address of a database whose other address a running launcher has written down. */
export function ownerUrlOf(programs: string, stateDir: string): string {
  const url = new URL(programs);
  const given = givenDatabase();
  if (given || url.username !== PROGRAMS) return given?.owner ?? programs;
  url.username = POSTGRES_NAME;
  url.password = encodeURIComponent(postgresPassword(stateDir).password);
  return url.href;
}

/** Makes the role of the programs, or gives it the password that is kept; also in a cluster from before there was one. */
export async function ensureProgramsRole(owner: string, stateDir: string): Promise<DatabaseUrls> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [PROGRAMS]);
    const verb = rowCount ? 'alter' : 'create';
    const limits = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
    await client.query(`${verb} role ${PROGRAMS} ${limits} password '${programsPassword(stateDir)}'`);
  } finally {
    await client.end();
  }
  return { owner, programs: programsUrl(owner, stateDir) };
}

/** What a role could do behind the record's back: nothing, where it is not the owner's. Null before the migrations. */
export async function excessOfRole(url: string): Promise<string[] | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ superuser: boolean; owner: boolean }>(
      `select r.rolsuper as superuser, pg_has_role(c.relowner, 'USAGE') as owner
       from pg_class c, pg_roles r where c.oid = to_regclass('public.event_seal') and r.rolname = current_user`,
    );
    if (!rows[0]) return null;
    const { superuser, owner } = rows[0];
    return [superuser && 'superuser', owner && 'owner of the tables'].filter((one): one is string => Boolean(one));
  } finally {
    await client.end();
  }
}
