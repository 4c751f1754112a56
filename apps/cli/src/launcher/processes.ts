import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Start time in kernel ticks: with the pid it names a process even after pids have been used again. Empty off Linux. */
export function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Has the process ended, waiting only to be collected by a parent? */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** Is the process alive, and (when its start is known) still the same one? */
export function isAlive(pid: number, start = ''): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (isZombie(pid)) return false;
  const now = processStart(pid);
  return !start || !now || start === now;
}

/** The command line of a process, '' when it cannot be known. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Waits until the condition holds; false when the time is over. */
export async function until(condition: () => boolean | Promise<boolean>, ms: number, everyMs = 25): Promise<boolean> {
  const end = Date.now() + ms;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await pause(everyMs);
  }
}

/** Sends each signal in turn until the process is gone, waiting the given time after each. */
export async function endProcess(
  pid: number,
  steps: [NodeJS.Signals, number][],
  gone: () => boolean = () => !isAlive(pid),
): Promise<void> {
  for (const [signal, ms] of steps) {
    if (gone()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await until(gone, ms)) return;
  }
}
