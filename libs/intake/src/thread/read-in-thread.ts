import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Unreadable } from '../unreadable';
import type { Job, Outcome } from './worker';

/** Compiled it is .js, under test .ts; the worker is whatever this file is. */
const WORKER = join(__dirname, `worker${extname(__filename)}`);
/** A hundred pages take one or two seconds; nobody waits longer than this before the page. */
const TIME_LIMIT = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 64 };
/** Further files wait, so that many uploads at once cannot take all memory. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file in a thread that can be ended, so that no file can hang or crash the process.
 *
 * @param timeLimit milliseconds
 * @throws Unreadable the reader's reason; `too-complex` when time or memory runs out
 */
export async function readInThread(job: Job, timeLimit = TIME_LIMIT): Promise<string> {
  if (running < MOST_AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    const outcome = await outcomeOf(job, timeLimit);
    if ('reason' in outcome) throw new Unreadable(outcome.reason);
    return outcome.text;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function outcomeOf(job: Job, timeLimit: number): Promise<Outcome> {
  const worker = new Worker(WORKER, { workerData: job, resourceLimits: MEMORY, stdout: true, stderr: true });
  return new Promise<Outcome>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ reason: 'too-complex' }), timeLimit);
    worker.once('message', resolve);
    // The thread reports faults of the file as a message; anything else is a fault of ours, or memory running out.
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ reason: 'too-complex' }) : reject(error),
    );
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the reading thread ended with code ${code}`));
    });
  }).finally(() => worker.terminate());
}
