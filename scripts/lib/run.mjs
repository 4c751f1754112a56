import { spawn } from 'node:child_process';
import { ROOT, childEnv } from './paths.mjs';

/**
 * Runs a program to its end. `quiet` keeps what it says (returned, and shown by the caller on failure); otherwise it all
 * goes to stderr.
 */
export function run(command, args, { quiet = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: childEnv(quiet ? { NO_COLOR: '1', ...env } : env),
      stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/**
 * Becomes the given program as far as Node allows: same terminal, same signals, same exit code.
 * A signal sent to this process alone is passed on; the child decides when to end.
 */
export function become(command, args, { env = {} } = {}) {
  const child = spawn(command, args, { stdio: 'inherit', env: childEnv(env) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (!signal) return resolve(code ?? 1);
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    });
  });
}
