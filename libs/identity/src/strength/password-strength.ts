import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cut } from '@app/domain/text';
import type { Question } from './worker';

/** Compiled it is .js, under test .ts; the worker is whatever this file is. */
const WORKER = join(__dirname, `worker${extname(__filename)}`);
/** The library takes ever longer with each character, and this many that are hard to guess are enough. */
const LOOKED_AT = 64;

let last: Promise<unknown> = Promise.resolve();

/**
 * How hard a password is to guess, from 0 to 4; words the guesser knows count for nothing. It is found out in a thread, one
 * password after the other, so that nobody else waits for it.
 */
export function strengthOf(password: string, known: string[]): Promise<number> {
  const mine = last.then(() => inThread({ password: cut(password, LOOKED_AT), known }));
  last = mine.catch(() => undefined);
  return mine;
}

function inThread(question: Question): Promise<number> {
  const worker = new Worker(WORKER, { workerData: question });
  return new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with code ${code}`)));
  }).finally(() => worker.terminate());
}
