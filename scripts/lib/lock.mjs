import { mkdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Start time of a process in kernel ticks; with the pid it names a process even after pids have been used again. */
export function processStart(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

/** Is the process alive, and still the one that was written down? */
export function isAlive(pid, start = '') {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  const now = processStart(pid);
  return !start || !now || start === now;
}

function tryTake(file) {
  try {
    writeFileSync(file, `${process.pid} ${processStart(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The pid that holds the lock, or 0 when the holder is gone. */
export function lockHolder(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
    // Between creation and the first byte the file is empty for a moment; only an old empty file is left over.
    if (!text) return Date.now() - statSync(file).mtimeMs < 5_000 ? -1 : 0;
  } catch {
    return 0;
  }
  const [pid, start] = text.trim().split(' ');
  return isAlive(Number(pid), start) ? Number(pid) : 0;
}

/** Removes a lock whose holder died. The folder beside it makes sure that only one process does so at a time. */
function clearStale(file) {
  const breaker = `${file}.clearing`;
  try {
    mkdirSync(breaker);
  } catch {
    try {
      if (Date.now() - statSync(breaker).mtimeMs > 10_000) rmdirSync(breaker);
    } catch {
      // somebody else was quicker
    }
    return;
  }
  try {
    if (lockHolder(file) === 0) unlinkSync(file);
  } catch {
    // gone already
  } finally {
    rmdirSync(breaker);
  }
}

/** Takes the lock if it is free (or left behind); returns a function that gives it back, or null. */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (!tryTake(file)) {
    if (lockHolder(file) !== 0) return null;
    clearStale(file);
    if (!tryTake(file)) return null;
  }
  const release = () => {
    process.off('exit', release);
    try {
      unlinkSync(file);
    } catch {
      // the folder may have been removed meanwhile
    }
  };
  process.on('exit', release);
  return release;
}

/** Runs `work` while holding the lock; waits for another holder and says so once. */
export async function withLock(file, work, onWait = () => {}) {
  let release = takeLock(file);
  for (let told = false; !release; release = takeLock(file)) {
    if (!told) onWait(lockHolder(file));
    told = true;
    await pause(150);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
