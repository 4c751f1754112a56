import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentName } from './component';
import { alreadyRunning } from './errors';
import { readJson, writeJson } from './files';
import { folderIdentity, writtenIn } from './folder-identity';
import { statePaths } from './paths';
import { isAlive, processStart } from './processes';

/** A process as it is written down: with its start time, a pid is not mistaken for a later process of the same number. */
export interface ProcessRecord {
  pid: number;
  start: string;
  startedAt: string;
  port?: number;
}

/** A process beside the folder it belongs to. */
interface UserRecord extends ProcessRecord {
  folder?: string;
}

/** `.duban/run.json`: who runs on this state folder, where its servers listen. Left behind as it was when the launcher is killed. */
export interface RunState {
  /** The state folder itself ({@link folderIdentity}): a copy of it has nothing to do with the processes named here. */
  folder?: string;
  /** `up`, or the command that started servers for itself, e.g. `rehearse`. */
  command: string;
  launcher: ProcessRecord;
  /** Address of the page, when there is one. */
  url?: string;
  databaseUrl?: string;
  temporalAddress?: string;
  namespace: string;
  /** False while the parts are still coming up. */
  ready: boolean;
  components: Partial<Record<ComponentName, ProcessRecord>>;
}

export function recordOf(pid: number, port?: number): ProcessRecord {
  return { pid, start: processStart(pid), startedAt: new Date().toISOString(), port };
}

export const isRecordAlive = (record: ProcessRecord | undefined): boolean =>
  record !== undefined && isAlive(record.pid, record.start);

/** The last run of this folder, dead or alive; null in a copy of the folder of another run. */
export function readRun(stateDir: string): RunState | null {
  const run = readJson<RunState>(statePaths(stateDir).run);
  return run && writtenIn(stateDir, run.folder) ? run : null;
}

/** The run that is alive now, or null. */
export function liveRun(stateDir: string): RunState | null {
  const run = readRun(stateDir);
  return run && isRecordAlive(run.launcher) ? run : null;
}

/** Written 0600: it holds the database URL with its password. */
export function writeRun(stateDir: string, run: RunState): void {
  writeJson(statePaths(stateDir).run, { ...run, folder: folderIdentity(stateDir) }, 0o600);
}

export function forgetRun(stateDir: string): void {
  rmSync(statePaths(stateDir).run, { force: true });
}

/**
 * Makes this process the launcher of the state folder, or refuses because another one lives. The lock file is created
 * exclusively, so two that start in the same instant do not both win.
 */
export function becomeLauncher(stateDir: string): () => void {
  const { lock } = statePaths(stateDir);
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, `${process.pid} ${processStart(process.pid)} ${folderIdentity(stateDir)}\n`, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const { pid, start, folder } = readLock(lock);
      if ((isAlive(pid, start) && writtenIn(stateDir, folder)) || attempt > 5) {
        const run = liveRun(stateDir);
        throw alreadyRunning(pid, run?.command ?? 'up', run?.url);
      }
      rmSync(lock, { force: true });
    }
  }
}

function readLock(lock: string): { pid: number; start: string; folder?: string } {
  try {
    const [pid, start = '', folder] = readFileSync(lock, 'utf8').trim().split(' ');
    return { pid: Number(pid), start, folder };
  } catch {
    return { pid: 0, start: '' };
  }
}

/** Says that this process works on servers which another one started, so that those are not stopped under it. */
export function registerUser(stateDir: string): () => void {
  const { users } = statePaths(stateDir);
  mkdirSync(users, { recursive: true });
  const file = join(users, `${process.pid}.json`);
  writeJson(file, { ...recordOf(process.pid), folder: folderIdentity(stateDir) });
  const leave = () => rmSync(file, { force: true });
  process.on('exit', leave);
  return () => {
    process.off('exit', leave);
    leave();
  };
}

/** Other processes that work on this run's servers; what dead ones left behind is cleared. */
export function liveUsers(stateDir: string): number[] {
  const { users } = statePaths(stateDir);
  let names: string[];
  try {
    names = readdirSync(users).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const record = readJson<UserRecord>(join(users, name));
    if (record && isRecordAlive(record) && writtenIn(stateDir, record.folder)) return [record.pid];
    rmSync(join(users, name), { force: true });
    return [];
  });
}
