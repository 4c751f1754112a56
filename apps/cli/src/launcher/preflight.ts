import { existsSync } from 'node:fs';
import { warnOfDatabaseClock } from './clocks';
import { askPostgres } from './embedded-postgres';
import { nodeOf } from '../../../../libs/temporal/src/nodes';
import { buildMissing, databaseUnreachable, portTaken, type DubanError } from './errors';
import { mainOf } from './node-component';
import { isFree } from './ports';
import type { Progress } from './progress';
import type { EnsureServersOptions } from './servers';
import { askTemporal, unreachableTemporal } from './temporal-client';
import { ensureTemporalPossible } from './temporal-source';

const ANSWER_MS = 5_000;

async function givenDatabase(url: string, name: string, progress: Progress): Promise<void> {
  const begun = Date.now();
  const refusal = await askPostgres(url, ANSWER_MS);
  if (refusal) throw databaseUnreachable(url, refusal.message, name);
  await warnOfDatabaseClock(url, progress);
  progress.done('PostgreSQL', name, Date.now() - begun);
}

async function givenTemporal(address: string, progress: Progress): Promise<void> {
  const begun = Date.now();
  const node = await nodeOf(address);
  const refusal = await askTemporal(node, ANSWER_MS);
  if (refusal) throw await unreachableTemporal(address, refusal);
  progress.done('Temporal', `TEMPORAL_ADDRESS ${address}`, Date.now() - begun);
}

/**
 * Settings of channels that cannot be used stop nothing, since no matter of the county waits for a mail; but whoever starts the
 * system reads which channel is left out, or why nothing will leave the house.
 */
async function warnOfChannels(progress: Progress): Promise<void> {
  const { readChannelSettings } = await import('@app/config');
  try {
    for (const { error } of readChannelSettings().faults)
      progress.note(`! ${error.sentence.zh} / ${error.sentence.en}`);
  } catch (error) {
    const { sentence } = error as Partial<DubanError>;
    if (!sentence) throw error;
    progress.note(`! 消息不会发出 / no message will leave the house: ${sentence.zh} / ${sentence.en}`);
  }
}

/** What can be known to fail is refused before anything is started. */
export async function preflight(options: EnsureServersOptions): Promise<void> {
  const { api, worker, host = '127.0.0.1', port = 3000, progress } = options;
  if (api && !(await isFree(port, host))) throw portTaken(port, host);
  if (options.command === 'up' && worker) await warnOfChannels(progress);
  const { DATABASE_URL, DATABASE_MIGRATION_URL, TEMPORAL_ADDRESS } = process.env;
  await Promise.all([
    DATABASE_URL && givenDatabase(DATABASE_URL, 'DATABASE_URL', progress),
    DATABASE_URL && DATABASE_MIGRATION_URL && givenDatabase(DATABASE_MIGRATION_URL, 'DATABASE_MIGRATION_URL', progress),
    TEMPORAL_ADDRESS ? givenTemporal(TEMPORAL_ADDRESS, progress) : ensureTemporalPossible(),
  ]);
  for (const name of [worker && 'worker', api && 'api'] as const) {
    if (name && !existsSync(mainOf(name))) throw buildMissing(mainOf(name));
  }
}
