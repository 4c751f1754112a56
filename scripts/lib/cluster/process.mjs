import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { pause } from '../pause.mjs';

/** How long a process may take until it can work. */
const READY_MS = 90_000;

/**
 * Starts a process and waits until it can work.
 *
 * @param ready tells whether it can; without it, it says so over its channel, as our own programs do
 * @returns its pid, a promise of its end, and how to end it in good order
 */
export async function startProcess({ name, command, args, env, cwd, logFile, ready }) {
  const log = openSync(logFile, 'a');
  const stdio = ['ignore', log, log, ...(ready ? [] : ['ipc'])];
  const child = spawn(command, args, { cwd, env, stdio, detached: true });
  closeSync(log);
  let over = false;
  let told = false;
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    child.once('error', (error) => resolve(String(error)));
  });
  void ended.then(() => (over = true));
  child.on('message', ({ type }) => (told ||= type === 'ready'));
  const stop = async (graceMs = 10_000) => {
    if (over) return;
    child.kill('SIGTERM');
    await Promise.race([ended, pause(graceMs)]);
    if (!over) child.kill('SIGKILL');
    await ended;
  };
  const giveUpAt = Date.now() + READY_MS;
  while (!(ready ? await ready() : told)) {
    if (over || Date.now() > giveUpAt) {
      await stop();
      throw new Error(`${name} does not come up: ${whatWasSaid(logFile)}`);
    }
    await pause(50);
  }
  return { pid: child.pid, ended, stop };
}

/** The last line of a log that names an error, else its last one. */
function whatWasSaid(logFile) {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  return (lines.findLast((line) => /error|panic|fatal|unable/i.test(line)) ?? lines.at(-1)).slice(-600);
}
