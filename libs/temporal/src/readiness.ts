import type { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { REHEARSAL_QUEUE, RENDERING_QUEUE, TASK_QUEUE } from '@app/workflows';

/** A poll lasts a minute at most; who has not come back by then is gone. */
const POLLED_WITHIN_MS = 75_000;

const { TaskQueueType } = temporal.api.enums.v1;
const QUEUES = [
  { name: TASK_QUEUE, taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW },
  { name: REHEARSAL_QUEUE, taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW },
  { name: RENDERING_QUEUE, taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY },
];

/** What Temporal says of itself and of our workers. */
export interface Readiness {
  /** The namespace is there and answers; an open port is not enough. */
  answers: boolean;
  /** What was said instead. */
  error: string | null;
  /** The task queues that nobody polls. */
  unattended: string[];
}

/**
 * Asks Temporal about the namespace, and who polls each task queue.
 *
 * @param patienceMs how long it may take
 */
export async function temporalReadiness(client: Client, namespace: string, patienceMs: number): Promise<Readiness> {
  const { workflowService } = client.connection as Connection; // ours are real connections: see `lazyClient`
  const polled = async ({ name, taskQueueType }: (typeof QUEUES)[number]): Promise<boolean> => {
    const { pollers } = await workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType });
    const last = Math.max(0, ...pollers.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000));
    return Date.now() - last < POLLED_WITHIN_MS;
  };
  try {
    return await client.withDeadline(Date.now() + patienceMs, async () => {
      await workflowService.describeNamespace({ namespace });
      const attended = await Promise.all(QUEUES.map(polled));
      return { answers: true, error: null, unattended: QUEUES.flatMap(({ name }, i) => (attended[i] ? [] : [name])) };
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { answers: false, error: said, unattended: QUEUES.map(({ name }) => name) };
  }
}
