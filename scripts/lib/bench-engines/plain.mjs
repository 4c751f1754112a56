import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('plain-worker.mjs', import.meta.url));

/** The process of the plainest workflows. */
export async function startPlain({ address, url, logFd }) {
  const child = fork(PROGRAM, [address, 'duban', url], { stdio: ['ignore', logFd, logFd, 'ipc'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const answer = () => new Promise((resolve) => child.once('message', resolve));
  await answer();
  return {
    pid: child.pid,
    /** Begins so many, whose timers are due at `at`; over when all of them are started. */
    async begin(count, at) {
      child.send({ count, at, name: `plain-${at}-${process.hrtime.bigint()}` });
      await answer();
    },
    kill: () => (child.kill('SIGKILL'), ended),
    stop: () => (child.kill('SIGTERM'), ended),
  };
}
