import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { track } from './children';
import { keepPlace, placeOf } from './cluster-place';
import type { Ending, Running } from './component';
import { componentFailed } from './errors';
import { lastLine, openLog, sizeOf, tailOf } from './files';
import {
  POSTGRES_NAME,
  ensureCluster,
  isPostmasterOf,
  moveCluster,
  readPostmaster,
  resetPassword,
  stopPostmaster,
} from './postgres-cluster';
import { findPostgres } from './postgres-program';
import { isAlive } from './processes';

export interface EmbeddedPostgresOptions {
  /** Folder for the data; it may end up elsewhere when the server's user cannot reach it (postgres-program.ts). */
  folder: string;
  password: string;
  /** The password was made just now, so an existing cluster does not know it yet. */
  passwordIsNew?: boolean;
  /** Called once, when no running server can be adopted; `held` is the port an adopted one listens on. */
  port: (held?: number) => Promise<number>;
  logFile: string;
  /** False in tests: twice as fast, and a power cut may lose it all. */
  durable?: boolean;
  maxConnections?: number;
}

export interface RunningPostgres extends Running {
  url: string;
  port: number;
  version: string;
}

/** How long a server may take to come up, with recovery after a crash and what is left of a killed one in memory. */
const START_MS = 60_000;
const RETRY_MS = [200, 400, 800, 1_600, 3_000];

export function postgresUrl(port: number, password: string, database = POSTGRES_NAME): string {
  return `postgresql://${POSTGRES_NAME}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** One question to a server: does it answer? Returns null, or why not. */
export async function askPostgres(url: string, timeoutMs = 3_000): Promise<{ code?: string; message: string } | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
  client.on('error', () => undefined); // the server may go away while the connection is being closed
  try {
    await client.connect();
    await client.query('select 1');
    return null;
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return { code, message: code || message || String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [POSTGRES_NAME]);
    if (!rowCount) await client.query(`create database ${POSTGRES_NAME}`);
  } finally {
    await client.end();
  }
}

/** A server that is not our child has no exit event: look twice a second. */
function watch(pid: number): Promise<Ending> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve({ code: null, signal: null });
    }, 500);
    timer.unref();
  });
}

function running(
  pid: number,
  port: number,
  version: string,
  password: string,
  adopted: boolean,
  ended: Promise<Ending>,
): RunningPostgres {
  return {
    pid,
    port,
    version,
    adopted,
    ended,
    detail: `127.0.0.1:${port}`,
    url: postgresUrl(port, password),
    stop: (graceMs = 3_000) => stopPostmaster(pid, graceMs),
  };
}

/** Takes over a server that a killed launcher left behind, if it answers to our password; ends it otherwise. */
async function adopt(dataDir: string, password: string): Promise<{ pid: number; port: number } | null> {
  const left = readPostmaster(dataDir);
  if (!left) return null;
  if (isPostmasterOf(left.pid, dataDir)) {
    for (let round = 0; round < 10 && left.port; round++) {
      const refusal = await askPostgres(postgresUrl(left.port, password, 'postgres'));
      if (!refusal) return left;
      if (refusal.code !== '57P03') break; // 57P03: it is just starting
      await pause(300);
    }
    await stopPostmaster(left.pid, 3_000);
  }
  // Otherwise PostgreSQL refuses to start when another program has been given the old pid.
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  return null;
}

/** Starts the embedded PostgreSQL, or takes over the one that still runs on the same data. Listens on 127.0.0.1 only. */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const { folder, password, logFile, durable = true } = options;
  mkdirSync(folder, { recursive: true });
  // Where the data lie is decided once; they must not move when the rights of a parent folder change.
  const base = placeOf(folder);
  const program = await findPostgres(base);
  mkdirSync(program.dataBase, { recursive: true });
  if (program.dataBase !== folder) keepPlace(folder, program.dataBase);
  const dataDir = join(program.dataBase, 'data');
  if (program.dataBase !== base) moveCluster(join(base, 'data'), dataDir);

  const existed = existsSync(join(dataDir, 'PG_VERSION'));
  const left = existed ? await adopt(dataDir, password) : null;
  if (left) {
    await options.port(left.port);
    await ensureDatabase(postgresUrl(left.port, password, 'postgres'));
    return running(left.pid, left.port, program.version, password, true, watch(left.pid));
  }
  await ensureCluster(program, dataDir, password, durable);
  if (existed && options.passwordIsNew) await resetPassword(program, dataDir, password);

  const port = await options.port();
  const args = [
    '-D',
    dataDir,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];
  args.push('-c', `max_connections=${options.maxConnections ?? 100}`, '-c', 'timezone=UTC', '-c', 'log_timezone=UTC');
  // A statement holds what people wrote, also secret leads, and so does the detail of an error: neither goes into a log.
  args.push('-c', 'log_min_error_statement=panic', '-c', 'log_error_verbosity=terse');
  if (!durable) for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) args.push('-c', `${name}=off`);

  const giveUpAt = Date.now() + START_MS;
  for (let attempt = 0; ; attempt++) {
    const logFrom = sizeOf(logFile);
    const log = openLog(logFile);
    const [command, ...rest] = [...program.prefix, program.postgres, ...args];
    // A session of its own: Ctrl-C reaches the launcher alone, which stops things in order.
    const child = track(
      spawn(command, rest, { ...program.ids, cwd: '/', detached: true, stdio: ['ignore', log, log] }),
    );
    closeSync(log);
    const ended = new Promise<Ending>((resolve) => {
      child.on('exit', (code, signal) => resolve({ code, signal }));
      child.on('error', () => resolve({ code: 127, signal: null }));
    });
    let over = false;
    void ended.then(() => (over = true));
    while (!over && Date.now() < giveUpAt) {
      if ((await askPostgres(postgresUrl(port, password, 'postgres'))) === null && !over) {
        await ensureDatabase(postgresUrl(port, password, 'postgres'));
        return running(child.pid!, port, program.version, password, false, ended);
      }
      await pause(20);
    }
    const said = tailOf(logFile, logFrom);
    // A killed postmaster leaves backends and shared memory for a moment; any other refusal is final.
    const passing = /shared memory block|lock file .* already exists|Address already in use/i.test(said);
    if (!over && child.pid) await stopPostmaster(child.pid, 2_000, () => over);
    if (!passing || Date.now() >= giveUpAt) throw componentFailed('PostgreSQL', lastLine(said) || 'no answer', logFile);
    await pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]);
  }
}
