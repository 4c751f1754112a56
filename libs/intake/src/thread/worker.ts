import { parentPort, workerData } from 'node:worker_threads';
import { LARGEST_TEXT } from '../limits';
import { Unreadable, type Reason } from '../unreadable';
import { readContainer, type ContainerKind } from './read-container';

export interface Job {
  kind: ContainerKind;
  /** A page comes decoded, everything else as bytes. */
  content: Uint8Array | string;
}

export type Outcome = { text: string } | { reason: Reason };

// Whatever a reader stumbles over is a fault of the file: the reader is bounded and has no other input.
const outcomeOf = (error: unknown): Outcome => ({ reason: error instanceof Unreadable ? error.reason : 'broken' });
const send = (outcome: Outcome): void => parentPort!.postMessage(outcome);

process.once('uncaughtException', (error) => send(outcomeOf(error)));
const { kind, content } = workerData as Job;
readContainer(kind, content)
  .then((text): Outcome => (text.length > LARGEST_TEXT ? { reason: 'too-long' } : { text }))
  .catch(outcomeOf)
  .then(send);
