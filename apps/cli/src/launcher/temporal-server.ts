import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { accepts } from '../../../../libs/temporal/src/address';
import { track } from './children';
import type { Ending, Running } from './component';
import { componentFailed } from './errors';
import { lastLine, openLog, sizeOf, tailOf } from './files';
import { commandLine, endProcess, isAlive } from './processes';
import type { Progress } from './progress';
import { askTemporal, ensureNamespace } from './temporal-client';

export interface TemporalServerOptions {
  /** The `temporal` program (temporal-source.ts). */
  binary: string;
  dbFile: string;
  port: number;
  uiPort: number;
  logFile: string;
  namespace: string;
  progress: Progress;
}

export interface RunningTemporal extends Running {
  address: string;
  port: number;
}

const START_MS = 30_000;

/** What the server says when its file is no database. */
const BROKEN_FILE = /not a database|malformed|disk image|SQL logic error|file is encrypted|schema version/i;

function stopper(pid: number, gone?: () => boolean) {
  return (graceMs = 3_000) =>
    endProcess(
      pid,
      [
        ['SIGTERM', graceMs],
        ['SIGKILL', 1_000],
      ],
      gone,
    );
}

function serverArgs({ dbFile, port, uiPort }: TemporalServerOptions): string[] {
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)];
  args.push('--db-filename', dbFile, '--log-level', 'warn');
  // Almost three times the workflows per second of the defaults; after a power cut PostgreSQL has what is lost here.
  args.push('--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal');
  // SQLite has one writer: 512 who enter workflows into the list, the default, keep it from those who begin them. With one, a plan
  // stands in half the time; the list is complete as soon as before, up to two seconds after its thousandth workflow has begun.
  args.push('--dynamic-config-value', 'history.visibilityProcessorSchedulerWorkerCount=1');
  return args;
}

/** Moves a database file that does not open out of the way; it stays for inspection. */
function setAside(dbFile: string): string {
  const suffix = `.broken-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(dbFile + ending)) renameSync(dbFile + ending, dbFile + suffix + ending);
  }
  return dbFile + suffix;
}

async function startOnce(options: TemporalServerOptions): Promise<RunningTemporal | { failed: string }> {
  const { binary, port, logFile, namespace } = options;
  const logFrom = sizeOf(logFile);
  const log = openLog(logFile);
  // A session of its own: Ctrl-C reaches the launcher alone, which stops things in order.
  const child = track(spawn(binary, serverArgs(options), { cwd: '/', detached: true, stdio: ['ignore', log, log] }));
  closeSync(log);
  const ended = new Promise<Ending>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
    child.on('error', () => resolve({ code: 127, signal: null }));
  });
  let over = false;
  void ended.then(() => (over = true));
  const address = `127.0.0.1:${port}`;
  const giveUpAt = Date.now() + START_MS;
  while (!over && Date.now() < giveUpAt) {
    if ((await accepts(address, 1_000)) && (await askTemporal(address, 1_000)) === null && !over) {
      await ensureNamespace(address, namespace);
      const pid = child.pid!;
      return { pid, port, address, detail: address, adopted: false, ended, stop: stopper(pid, () => over) };
    }
    await pause(30);
  }
  if (!over && child.pid) await stopper(child.pid, () => over)(1_000);
  return { failed: tailOf(logFile, logFrom) || 'no answer' };
}

/** Starts the embedded Temporal server on its database file; a file that does not open is set aside and a fresh one used. */
export async function startTemporal(options: TemporalServerOptions): Promise<RunningTemporal> {
  mkdirSync(dirname(options.dbFile), { recursive: true });
  const existed = existsSync(options.dbFile);
  let outcome = await startOnce(options);
  if ('failed' in outcome && existed && BROKEN_FILE.test(outcome.failed)) {
    const aside = setAside(options.dbFile);
    options.progress.note(
      `! Temporal 数据文件打不开，已移到 ${aside}，改用新文件 / its database file does not open: set aside, a fresh one is used`,
    );
    outcome = await startOnce(options);
  }
  if ('failed' in outcome) throw componentFailed('Temporal', lastLine(outcome.failed), options.logFile);
  return outcome;
}

/** Takes over a server that a killed launcher left behind, if it still answers; ends it otherwise. */
export async function adoptTemporal(
  left: { pid: number; start: string; port?: number },
  namespace: string,
): Promise<RunningTemporal | null> {
  const { pid, start, port } = left;
  if (!port || !isAlive(pid, start)) return null;
  const command = commandLine(pid);
  if (command && !command.includes('start-dev')) return null;
  const address = `127.0.0.1:${port}`;
  if ((await askTemporal(address)) !== null) {
    await stopper(pid)();
    return null;
  }
  await ensureNamespace(address, namespace);
  const ended = new Promise<Ending>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid, start)) return;
      clearInterval(timer);
      resolve({ code: null, signal: null });
    }, 500);
    timer.unref();
  });
  return { pid, port, address, detail: address, adopted: true, ended, stop: stopper(pid) };
}
