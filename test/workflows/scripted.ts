import { Context } from '@temporalio/activity';
import { ApplicationFailure, type Client, type WorkflowHandle } from '@temporalio/client';
import { Worker, type NativeConnection } from '@temporalio/worker';
import { workflowBundle } from '@app/temporal';
import { RENDERING_QUEUE, WAKE_SIGNAL } from '@app/workflows';

type Reply = unknown | ((handle: WorkflowHandle) => unknown);

const QUEUE = 'scripted';

/** A workflow under test: what its ports answer, and which of its patches had been written when it began. */
interface Script {
  replies: Record<string, Reply[]>;
  before: readonly string[];
  handle: WorkflowHandle;
  calls: string[];
}

export interface Told {
  /** The ports it called, in order. */
  calls: string[];
  /** How many timers its last run set. */
  timers: number;
  /** That run: the workflow function, how long it rested before it began, what it was given, and what it was found by. */
  last: { type: string; rested: number; input: unknown; attributes: string[] };
  /** The histories of its first run and of its last one, which may be the same. */
  histories: { first: History; last: History };
}

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/**
 * Runs workflows against ports that answer from a script, on the real server. What is under test is what waits for
 * what and in which order; the ports' own work is tested with the database. One worker plays all of them.
 */
export class ScriptedWorker {
  private readonly scripts = new Map<string, Script>();
  private ended: Promise<unknown> = Promise.resolve();
  private workers: Worker[] = [];

  private constructor(private readonly client: Client) {}

  static async start(connection: NativeConnection, client: Client, namespace: string): Promise<ScriptedWorker> {
    const scripted = new ScriptedWorker(client);
    const activities = { default: () => scripted.answer() };
    const common = { connection, namespace, activities };
    scripted.workers = await Promise.all([
      Worker.create({
        ...common,
        taskQueue: QUEUE,
        workflowBundle: await workflowBundle(),
        // What a workflow does that was begun before its patches.
        patchActivationCallback: ({ patchId, workflowInfo: { workflowId } }) =>
          !scripted.scripts.get(workflowId)!.before.includes(patchId),
      }),
      Worker.create({ ...common, taskQueue: RENDERING_QUEUE }),
    ]);
    scripted.ended = Promise.all(scripted.workers.map((worker) => worker.run()));
    return scripted;
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) worker.shutdown();
    await this.ended;
  }

  /**
   * Replies by name of the port: a list is used up one by one, the last one stays. A reply of `{ answer: null }` makes
   * the workflow wait, and it is woken at once, unless the reply says that it is left `alone`. It runs as one that was begun `before` some patches,
   * named by their ids.
   */
  async run(workflowType: string, replies: Record<string, Reply[]>, before: readonly string[] = []): Promise<Told> {
    const workflowId = `${workflowType}-${this.scripts.size}`;
    const handle = this.client.workflow.getHandle(workflowId);
    const script: Script = { replies, before, handle, calls: [] };
    this.scripts.set(workflowId, script);
    const args = [{ planId: 1, subjectId: 2 }];
    const begun = await this.client.workflow.start(workflowType, { workflowId, taskQueue: QUEUE, args });
    await begun.result();
    const history = await handle.fetchHistory();
    const { events } = history;
    const timers = events!.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes).length;
    const start = events![0].workflowExecutionStartedEventAttributes!;
    const last = {
      type: start.workflowType!.name!,
      rested: Number(start.firstWorkflowTaskBackoff?.seconds ?? 0),
      input: JSON.parse(Buffer.from(start.input!.payloads![0].data!).toString()) as unknown,
      attributes: Object.keys(start.searchAttributes?.indexedFields ?? {}),
    };
    const firstRun = this.client.workflow.getHandle(workflowId, begun.firstExecutionRunId);
    return { calls: script.calls, timers, last, histories: { first: await firstRun.fetchHistory(), last: history } };
  }

  private async answer(): Promise<Reply> {
    const { activityType: name, workflowExecution } = Context.current().info;
    const { replies, calls, handle } = this.scripts.get(workflowExecution!.workflowId)!;
    const { [name]: list } = replies;
    if (!list) throw ApplicationFailure.nonRetryable(`nobody wrote what ${name} answers`);
    calls.push(name);
    const reply = list.length > 1 ? list.shift() : list[0];
    if (typeof reply === 'function') return (reply as (handle: WorkflowHandle) => Promise<Reply>)(handle);
    const { answer, alone } = (reply ?? {}) as { answer?: unknown; alone?: true };
    if (answer === null && !alone) await handle.signal(WAKE_SIGNAL);
    return reply;
  }
}

/** A question without an answer: the workflow has to wait. */
export const wait = { answer: null, wakeAt: null };

export const say = <T>(answer: T) => ({ answer, wakeAt: null });
