import { Worker, type NativeConnection } from '@temporalio/worker';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { workflowBundle } from '@app/temporal';
import { RENDERING_QUEUE, WAKE_SIGNAL } from '@app/workflows';

type Reply = unknown | ((...args: never[]) => unknown);

/**
 * Runs a workflow against ports that answer from a script, on the real server. What is under test is what waits for
 * what and in which order; the ports' own work is tested with the database.
 */
export class Scripted {
  readonly calls: string[] = [];
  /** How many timers it set. */
  timers = 0;

  constructor(
    private readonly connection: NativeConnection,
    private readonly client: Client,
    private readonly namespace: string,
  ) {}

  /**
   * Replies by name of the port: a list is used up one by one, the last one stays. A reply of `{ answer: null }` makes
   * the workflow wait, and it is woken at once, unless the reply says that it is left `alone`. It runs as one that was begun `before` some patches,
   * named by their ids.
   */
  async run(workflowType: string, replies: Record<string, Reply[]>, before: readonly string[] = []): Promise<unknown> {
    const taskQueue = `scripted-${workflowType}-${Date.now()}-${Math.round(performance.now())}`;
    const workflowId = taskQueue;
    const handle = this.client.workflow.getHandle(workflowId);
    const activities = Object.fromEntries(
      Object.keys(replies).map((name) => [
        name,
        async () => {
          this.calls.push(name);
          const list = replies[name];
          const reply = list.length > 1 ? list.shift() : list[0];
          const { answer, alone } = (reply ?? {}) as { answer?: unknown; alone?: true };
          if (answer === null && !alone) await handle.signal(WAKE_SIGNAL);
          return reply;
        },
      ]),
    );
    const worker = await Worker.create({
      connection: this.connection,
      namespace: this.namespace,
      taskQueue,
      workflowBundle: await workflowBundle(),
      activities,
      // What a workflow does that was begun before its patches.
      patchActivationCallback: ({ patchId }) => !before.includes(patchId),
    });
    const options = { workflowId, taskQueue, args: [{ planId: 1, subjectId: 2 }] };
    const { renderDocument } = activities;
    const run = () => worker.runUntil(this.client.workflow.execute(workflowType, options));
    if (!renderDocument) return this.countTimers(handle, await run());
    const renderer = await Worker.create({
      connection: this.connection,
      namespace: this.namespace,
      taskQueue: RENDERING_QUEUE,
      activities: { renderDocument },
    });
    return this.countTimers(handle, await renderer.runUntil(run()));
  }

  private async countTimers<T>(handle: WorkflowHandle, result: T): Promise<T> {
    const { events } = await handle.fetchHistory();
    this.timers += events!.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes).length;
    return result;
  }
}

/** A question without an answer: the workflow has to wait. */
export const wait = { answer: null, wakeAt: null };

export const say = <T>(answer: T) => ({ answer, wakeAt: null });
