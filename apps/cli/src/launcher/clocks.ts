import { Client } from 'pg';
import { clocksDiffer, skewOf, skewSentence } from '../../../../libs/domain/src/clock-skew';
import { DATABASE_CLOCK } from '../../../../libs/persistence/src/alarm/database-clock';
import type { Check } from './check';
import type { Progress } from './progress';
import type { RunState } from './run-state';
import { namespaceName } from './servers';
import { connectTemporal } from './temporal-client';

const ANSWER_MS = 5_000;

/** How far the clock of a database is ahead of ours, in milliseconds. */
async function databaseSkew(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const before = Date.now();
    const { rows } = await client.query<{ now: number }>(DATABASE_CLOCK);
    return skewOf({ before, theirs: rows[0].now, after: Date.now() });
  } finally {
    await client.end();
  }
}

/** How far the clock of a Temporal server is ahead of ours, in milliseconds. */
async function temporalSkew(address: string, namespace: string): Promise<number> {
  const { readTemporalClock } = await import('../../../../libs/temporal/src/server-clock.js');
  const connection = await connectTemporal(address, ANSWER_MS);
  try {
    return skewOf(await readTemporalClock(connection, namespace));
  } finally {
    await connection.close();
  }
}

/** Says at the start that a given database keeps another time. The embedded servers have the clock of this machine. */
export async function warnOfDatabaseClock(url: string, progress: Progress): Promise<void> {
  const skew = await databaseSkew(url).catch(() => 0);
  const { zh, en } = skewSentence('PostgreSQL', skew);
  if (clocksDiffer(skew)) progress.note(`! ${zh} / ${en}`);
}

/** The same of a given Temporal server whose namespace is there. */
export async function warnOfTemporalClock(address: string, namespace: string, progress: Progress): Promise<void> {
  const skew = await temporalSkew(address, namespace).catch(() => 0);
  const { zh, en } = skewSentence('Temporal', skew);
  if (clocksDiffer(skew)) progress.note(`! ${zh} / ${en}`);
}

/** What `duban doctor` finds: our clock beside those of the servers in use; nothing where none can be asked. */
export async function clockChecks(run: RunState | null, env: NodeJS.ProcessEnv = process.env): Promise<Check[]> {
  const database = env.DATABASE_URL || run?.databaseUrl;
  const temporal = run?.temporalAddress;
  const found = await Promise.all([
    database ? checked('PostgreSQL', databaseSkew(database)) : null,
    temporal ? checked('Temporal', temporalSkew(temporal.split(',')[0], run.namespace || namespaceName())) : null,
  ]);
  return found.filter((check) => check !== null);
}

/** A server that does not answer is told of by another check. */
async function checked(server: string, asked: Promise<number>): Promise<Check | null> {
  const skew = await asked.catch(() => null);
  if (skew === null) return null;
  const name = `clock: ${server}`;
  if (!clocksDiffer(skew)) return { name, ok: true, detail: 'agrees with ours' };
  return { name, ok: false, detail: `${(skew / 1_000).toFixed(1)} s`, remedy: skewSentence(server, skew) };
}
