import { parentPort, workerData } from 'node:worker_threads';
import { readContainer } from '../thread/read-container';
import type { ContainerJob } from '../container-job';
import { Unreadable, type Reason } from '../unreadable';

/** What became of one file. */
export type Outcome = { text: string } | { reason: Reason };

/** Reads many files in one thread, as thread/worker.ts reads one; anything but a text or a reason is an `error`. */
async function readMany(jobs: ContainerJob[]): Promise<void> {
  for (const { kind, content } of jobs) {
    const outcome = await readContainer(kind, content).then(
      (text): Outcome => ({ text }),
      (error: unknown): Outcome => ({ reason: error instanceof Unreadable ? error.reason : 'broken' }),
    );
    parentPort!.postMessage(outcome);
  }
}

void readMany(workerData as ContainerJob[]);
