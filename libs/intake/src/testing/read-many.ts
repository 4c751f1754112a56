import { parentPort, workerData } from 'node:worker_threads';
import { readContainer } from '../thread/read-container';
import type { Job, Outcome } from '../thread/worker';
import { Unreadable } from '../unreadable';

/** Reads many files in one thread, as thread/worker.ts reads one; anything but a text or a reason is an `error`. */
async function readMany(jobs: Job[]): Promise<void> {
  for (const { kind, content } of jobs) {
    const outcome = await readContainer(kind, content).then(
      (text): Outcome => ({ text }),
      (error: unknown): Outcome => ({ reason: error instanceof Unreadable ? error.reason : 'broken' }),
    );
    parentPort!.postMessage(outcome);
  }
}

void readMany(workerData as Job[]);
