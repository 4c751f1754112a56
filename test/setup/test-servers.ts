// Relative paths only: jest's global setup knows no path alias.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Running } from '../../apps/cli/src/launcher/component';
import { startPostgres } from '../../apps/cli/src/launcher/embedded-postgres';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { seconds, stderrProgress } from '../../apps/cli/src/launcher/progress';
import { startTemporal } from '../../apps/cli/src/launcher/temporal-server';
import { provideTemporal } from '../../apps/cli/src/launcher/temporal-source';

export interface TestServers {
  postgresUrl: string;
  temporalAddress: string;
  stop(): Promise<void>;
}

/** One PostgreSQL (fast, not durable) and one Temporal server for a run of the tests, in a folder of their own. */
export async function startTestServers(): Promise<TestServers> {
  const begun = Date.now();
  const dir = mkdtempSync(join(tmpdir(), 'duban-test-'));
  chmodSync(dir, 0o755); // mkdtemp makes it private, and the database may run as another user
  const reaper = spawn(process.execPath, [join(__dirname, 'reaper.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  reaper.unref();
  (reaper.stdin as unknown as { unref(): void }).unref();
  reaper.stdin.on('error', () => undefined);
  reaper.stdin.write(`dir ${dir}\n`);
  process.env.DUBAN_TEST_DIR = dir; // specs make their folders in it, so that nothing of theirs stays either
  const known: Running[] = [];
  const note = <T extends Running>(running: T): T => {
    known.push(running);
    reaper.stdin.write(`pid ${running.pid}\n`);
    return running;
  };
  const stop = async () => {
    await Promise.all(known.map((running) => running.stop()));
    rmSync(dir, { recursive: true, force: true });
    reaper.stdin.end('done\n');
  };
  const outcomes = await Promise.allSettled([postgres(dir).then(note), temporal(dir).then(note)]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const [database, workflows] = outcomes.map((outcome) => (outcome as PromiseFulfilledResult<Running>).value);
  process.stderr.write(
    `✔ PostgreSQL ${database.detail}, Temporal ${workflows.detail}  ${seconds(Date.now() - begun)}\n`,
  );
  return {
    postgresUrl: (database as Awaited<ReturnType<typeof postgres>>).url,
    temporalAddress: (workflows as Awaited<ReturnType<typeof temporal>>).address,
    stop,
  };
}

function postgres(dir: string) {
  return startPostgres({
    folder: join(dir, 'postgres'),
    password: 'test',
    port: () => anyFreePort(),
    logFile: join(dir, 'postgres.log'),
    durable: false,
    maxConnections: 200,
  });
}

async function temporal(dir: string) {
  const progress = stderrProgress();
  const { path } = await provideTemporal(progress);
  return startTemporal({
    binary: path,
    dbFile: join(dir, 'temporal', 'temporal.db'),
    port: await anyFreePort(),
    uiPort: await anyFreePort(),
    logFile: join(dir, 'temporal.log'),
    namespace: 'default',
    progress,
  });
}
