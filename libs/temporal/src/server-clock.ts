import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { ClockReading } from '../../domain/src/clock-skew';

/** Nobody works here: a poll of this queue leaves nothing behind but the instant at which it came. */
const QUEUE = 'duban-clock';

/** Longer than any poll is let wait here; the server frowns upon less. */
const POLL_MS = 21_000;
const GIVE_UP_MS = 5_000;
const BETWEEN_LOOKS_MS = 20;

let asked = 0;

/**
 * What the clock of Temporal says. No call of its API tells the time, but the server notes by its own clock when somebody
 * last polled a task queue: we poll one that is always empty, look when that was, and let go.
 */
export async function readTemporalClock(connection: Connection, namespace: string): Promise<ClockReading> {
  const { workflowService } = connection;
  const identity = `clock-${process.pid}-${(asked += 1)}`;
  const taskQueue = { name: QUEUE, kind: temporal.api.enums.v1.TaskQueueKind.TASK_QUEUE_KIND_NORMAL };
  const taskQueueType = temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW;
  const letGo = new AbortController();
  const before = Date.now();
  let refusal: unknown;
  const poll = connection
    .withAbortSignal(letGo.signal, () =>
      connection.withDeadline(before + POLL_MS, () =>
        workflowService.pollWorkflowTaskQueue({ namespace, taskQueue, identity }),
      ),
    )
    .catch((error: unknown) => void (refusal = error));
  try {
    while (refusal === undefined && Date.now() - before < GIVE_UP_MS) {
      const { pollers } = await connection.withDeadline(Date.now() + GIVE_UP_MS, () =>
        workflowService.describeTaskQueue({ namespace, taskQueue, taskQueueType }),
      );
      const after = Date.now();
      const came = pollers.find((poller) => poller.identity === identity)?.lastAccessTime;
      if (came) return { before, theirs: Number(came.seconds) * 1_000 + (came.nanos ?? 0) / 1e6, after };
      await pause(BETWEEN_LOOKS_MS);
    }
    throw refusal ?? new Error('Temporal does not say when it was polled');
  } finally {
    letGo.abort();
    await poll;
  }
}
