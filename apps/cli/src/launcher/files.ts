import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
  closeSync,
  readSync,
  fstatSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stateFolderUnwritable } from './errors';
import { statePaths } from './paths';

/** Below this a database cannot even be created. */
const LEAST_FREE_BYTES = 150 * 1024 * 1024;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

export function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Writes a file so that a reader sees the old or the new content, never half of it. */
export function writeJson(file: string, value: unknown, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, file);
}

/** Free bytes on the disk of a folder that exists. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** What lies in a state folder is for its owner alone: evidence, leads, passwords, logs. */
const PRIVATE = 0o700;

/** Like `mkdir -p`, but with the true reason when it fails: Node's own says ENOENT on a read-only disk. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder, { mode: PRIVATE });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Closes to others what an earlier version left open. A folder that holds other things as well keeps its own mode. */
function closeToOthers(stateDir: string): void {
  const { run, secrets, logs, postgres, temporalDb, files } = statePaths(stateDir);
  const ours = existsSync(run) || existsSync(secrets) ? [stateDir] : [];
  for (const folder of [...ours, logs, postgres, dirname(temporalDb), files]) {
    if (existsSync(folder) && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, PRIVATE);
  }
}

/** Creates the state folder and proves that it can be written, before anything else is begun in it. */
export function prepareStateDir(stateDir: string): void {
  try {
    const { logs, postgres, temporalDb } = statePaths(stateDir);
    for (const folder of [logs, postgres, dirname(temporalDb)]) makeFolders(folder);
    closeToOthers(stateDir);
    const probe = join(stateDir, `.probe-${process.pid}`);
    writeFileSync(probe, 'x'.repeat(4096));
    rmSync(probe);
    accessSync(stateDir, constants.W_OK);
    if (freeBytes(stateDir) < LEAST_FREE_BYTES) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
  } catch (error) {
    throw stateFolderUnwritable(stateDir, error);
  }
}

/** Opens a log for appending; a large one is put aside first, so that two generations are kept. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** Size of a file now, so that what is written later can be read by itself. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What has been written since `from`, at most the last 4 kB of it. */
export function tailOf(file: string, from = 0): string {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const { size } = fstatSync(fd);
    const begin = Math.max(Math.min(from, size), size - 4096);
    const buffer = Buffer.alloc(Math.max(size - begin, 0));
    readSync(fd, buffer, 0, buffer.length, begin);
    return buffer.toString('utf8');
  } finally {
    closeSync(fd);
  }
}

/** The last line that says something, for an error message. */
export function lastLine(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .at(-1) ?? ''
  );
}
