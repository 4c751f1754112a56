import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DubanError } from '@app/domain/errors';
import { busy } from '../refusals';
import { Unreadable } from '../unreadable';
import type { Job, ResultOf } from './jobs';
import type { Outcome } from './worker';

/** Compiled it is .js, under test .ts; the worker is whatever this file is. */
const WORKER = join(__dirname, `worker${extname(__filename)}`);
/** A hundred pages take one or two seconds; nobody waits longer than this before the page. */
const TIME_LIMIT = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 64 };
/** Further files wait, so that many uploads at once cannot take all memory, and one processor is left for others. */
const MOST_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
/** Who comes behind these is told to come back, and not left to wait for minutes. */
const MOST_WAITING = 8;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file in a thread that can be ended, so that no file can hang or crash the process.
 *
 * @param timeLimit milliseconds
 * @throws Unreadable the reader's reason; `too-complex` when time or memory runs out
 * @throws DubanError a refusal of the plan reader; `reading-busy` when too many files wait already
 */
export async function readInThread<J extends Job>(job: J, timeLimit = TIME_LIMIT): Promise<ResultOf<J>> {
  if (running < MOST_AT_ONCE) running++;
  else if (waiting.length >= MOST_WAITING) throw busy();
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    const outcome = await outcomeOf(job, timeLimit);
    if ('reason' in outcome) throw new Unreadable(outcome.reason);
    if ('result' in outcome) return outcome.result;
    const { code, sentence, details } = outcome.refusal;
    throw new DubanError(code, sentence, details);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function outcomeOf<J extends Job>(job: J, timeLimit: number): Promise<Outcome<J>> {
  const worker = new Worker(WORKER, { workerData: job, resourceLimits: MEMORY, stdout: true, stderr: true });
  return new Promise<Outcome<J>>((resolve, reject) => {
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
