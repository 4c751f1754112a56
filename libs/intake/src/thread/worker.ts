import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { DubanError } from '@app/domain/errors';
import { Unreadable, type Reason } from '../unreadable';
import { workOn, type Job, type ResultOf } from './jobs';

/** What becomes of a job: a result, why the file gives none, or a refusal with a sentence of its own. */
export type Outcome<J extends Job = Job> =
  { result: ResultOf<J> } | { reason: Reason } | { refusal: Pick<DubanError, 'code' | 'sentence' | 'details'> };

const NICE = 10;

// On Linux this is about the calling thread alone: those who wait for a page come before those who wait for a file.
if (process.platform === 'linux') setPriority(NICE);

// Whatever a reader stumbles over is a fault of the file: the reader is bounded and has no other input.
const outcomeOf = (error: unknown): Outcome => {
  if (error instanceof Unreadable) return { reason: error.reason };
  if (!(error instanceof DubanError)) return { reason: 'broken' };
  const { code, sentence, details } = error;
  return { refusal: { code, sentence, details } };
};
const send = (outcome: Outcome): void => parentPort!.postMessage(outcome);

process.once('uncaughtException', (error) => send(outcomeOf(error)));

async function work(): Promise<void> {
  try {
    send({ result: await workOn(workerData as Job) } as Outcome);
  } catch (error) {
    send(outcomeOf(error));
  }
}
void work();
