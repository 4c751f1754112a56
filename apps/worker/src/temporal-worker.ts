import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import type { Environment } from '@app/config';
import { raiseAlarm } from '@app/persistence';
import {
  ensureSearchAttributes,
  OutboxRelay,
  traceActivities,
  traceSinks,
  watchNode,
  workerConnection,
  workflowBundle,
} from '@app/temporal';
import { isTracing } from '@app/tracing';
import {
  houseMetrics,
  lookInstant,
  metricsPorts,
  processMetrics,
  serveMetrics,
  settingsInForce,
  type Duban,
} from '@app/use-cases';
import { REHEARSAL_QUEUE, RENDERING_QUEUE, TASK_QUEUE } from '@app/workflows';
import { createActivities } from './activities';
import { onceClocksAgree } from './clocks-agree';
import { LOCAL_ACTIVITIES } from './local-activities';
import { installRuntime } from './runtime';
import { DUBAN, ENVIRONMENT, TEMPORAL_CLIENT } from './tokens';
import type { WorkflowTrouble } from './workflow-trouble';

/** How much at once. A workflow that retries a local activity keeps its place for as long, so there are many places. */
const WORKFLOW_TASKS = 200;
const RENDERINGS = 1; // each keeps the processor to itself

/** The Temporal workers and the outbox relay, as one life. */
@Injectable()
export class TemporalWorker implements OnApplicationShutdown {
  private readonly log = new Logger('worker');
  private readonly stopping = new AbortController();
  private workers: Worker[] = [];

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
  ) {}

  /** Works until `stop`. While Temporal is down it waits for it. */
  async run(onReady: () => void): Promise<void> {
    const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, DUBAN_METRICS_PORT } = this.environment;
    const ports = DUBAN_METRICS_PORT ? metricsPorts(DUBAN_METRICS_PORT) : null;
    installRuntime((trouble) => void this.tell(trouble), ports && ports.sdk);
    if (ports) {
      const registry = processMetrics('worker');
      const refresh = houseMetrics(registry, this.duban);
      // Duties do not wait for figures, e.g. where another worker of the machine has the port.
      await serveMetrics(ports.worker, { registry, refresh, sdkPort: ports.sdk }).catch((error: unknown) =>
        this.log.warn(`no metrics on port ${ports.worker}: ${String(error)}`),
      );
    }
    const connection = await workerConnection(TEMPORAL_ADDRESS, this.stopping.signal, (why) =>
      this.log.warn(`Temporal at ${TEMPORAL_ADDRESS} does not answer yet, waiting for it: ${why}`),
    );
    if (!connection) return;
    await ensureSearchAttributes(this.client, TEMPORAL_NAMESPACE);
    const relay = new OutboxRelay(
      this.duban.orm,
      this.client,
      {
        onDelivered: ({ workflowId, requests }) =>
          this.log.log(`the letter of request ${requests.join(', ')} to ${workflowId} was delivered`),
        onTrouble: (error) => this.log.warn(`outbox: ${String(error)}`),
        onUndeliverable: ({ workflowId, attempts }, error) =>
          this.log.error(
            `the letter to ${workflowId} was refused ${attempts + 1} times, the last time: ${String(error)}`,
          ),
      },
      async () => {
        const settings = await settingsInForce(this.duban.orm.em.fork(), this.duban);
        return (wakeOn, clauseId) => lookInstant({ wakeOn, clauseId }, settings);
      },
    );
    const unwatch = watchNode(TEMPORAL_ADDRESS, process.env.TEMPORAL_ADDRESS ?? '', () => {
      this.log.error(`Temporal at ${TEMPORAL_ADDRESS} is gone and another node answers: starting anew with that.`);
      this.stop();
    });
    try {
      this.workers = await this.create(connection, () => relay.kick());
      relay.start();
      onReady();
      if (!this.stopping.signal.aborted) await this.work();
    } finally {
      unwatch();
      await relay.stop();
      await connection.close();
    }
  }

  stop(): void {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    this.shutDown();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await this.duban.orm.close(true);
    await this.client.connection.close();
  }

  /** One for duties, one for rehearsals, one for rendering: what is busy in one does not delay the others. */
  private async create(connection: NativeConnection, kickOutbox: () => void): Promise<Worker[]> {
    const common: Omit<WorkerOptions, 'taskQueue'> = {
      connection,
      namespace: this.environment.TEMPORAL_NAMESPACE,
      shutdownGraceTime: '2s',
      shutdownForceTime: '4s',
      ...(isTracing() && { interceptors: { activity: [traceActivities] } }),
    };
    const workflows = {
      ...common,
      workflowBundle: await workflowBundle(),
      sinks: traceSinks,
      maxConcurrentWorkflowTaskExecutions: WORKFLOW_TASKS,
    };
    // Activities of its own each: what they do together, such as papers, is not done together with the other's.
    const activities = () => createActivities(this.duban, kickOutbox);
    const { renderDocument } = activities();
    const working = (taskQueue: string, maxConcurrentLocalActivityExecutions: number, of = activities()) =>
      Worker.create({ ...workflows, activities: of, taskQueue, maxConcurrentLocalActivityExecutions });
    return Promise.all([
      // Rehearsals have dates of their own, and go on whatever the clock of this machine says.
      working(TASK_QUEUE, LOCAL_ACTIVITIES.duties, onceClocksAgree(activities(), this.duban)),
      working(REHEARSAL_QUEUE, LOCAL_ACTIVITIES.rehearsals),
      Worker.create({
        ...common,
        taskQueue: RENDERING_QUEUE,
        activities: { renderDocument },
        maxConcurrentActivityTaskExecutions: RENDERINGS,
      }),
    ]);
  }

  /** In the log by the id of the workflow, and as an alarm until it has answered again. */
  private async tell({ runId, workflowId, what }: WorkflowTrouble): Promise<void> {
    try {
      const id = workflowId ?? (await this.workflowOf(runId)) ?? `run ${runId}`;
      this.log.error(`the code of workflow ${id} cannot go on: ${what}`);
      await raiseAlarm(this.duban.orm.em.fork(), 'workflow-failing', id, what);
    } catch (error) {
      this.log.error(`the code of workflow run ${runId} cannot go on: ${what} (no alarm: ${String(error)})`);
    }
  }

  private async workflowOf(runId: string): Promise<string | null> {
    for await (const { workflowId } of this.client.workflow.list({ query: `RunId = '${runId}'` })) return workflowId;
    return null;
  }

  /** They stand and fall together. */
  private async work(): Promise<void> {
    const running = this.workers.map((worker) => worker.run().finally(() => this.shutDown()));
    const ends = await Promise.allSettled(running);
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private shutDown(): void {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  }
}
