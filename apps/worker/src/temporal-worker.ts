import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Environment } from '@app/config';
import { ensureSearchAttributes, OutboxRelay, workerConnection, workflowBundle } from '@app/temporal';
import type { Duban } from '@app/use-cases';
import { TASK_QUEUE } from '@app/workflows';
import { createActivities } from './activities';
import { DUBAN, ENVIRONMENT, TEMPORAL_CLIENT } from './tokens';

/** How often the outbox is looked at for what other processes wrote; our own writing kicks it at once. */
const OUTBOX_EVERY_MS = 250;

/** The Temporal worker and the outbox relay, as one life. */
@Injectable()
export class TemporalWorker implements OnApplicationShutdown {
  private readonly log = new Logger('worker');
  private readonly stopping = new AbortController();
  private worker: Worker | null = null;

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
  ) {}

  /** Works until `stop`. While Temporal is down it waits for it. */
  async run(onReady: () => void): Promise<void> {
    // Signals are ours (Nest's), not the runtime's.
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('ERROR'),
      // A step of a rehearsal is a chain of local activities and may take longer than the core thinks usual.
      telemetryOptions: { logging: { filter: 'ERROR' } },
    });
    const bundle = await workflowBundle();
    const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = this.environment;
    const connection = await workerConnection(TEMPORAL_ADDRESS, this.stopping.signal, () =>
      this.log.warn(`Temporal at ${TEMPORAL_ADDRESS} does not answer yet; waiting for it.`),
    );
    if (!connection) return;
    await ensureSearchAttributes(this.client, TEMPORAL_NAMESPACE);
    const relay = new OutboxRelay(this.duban.orm, this.client, (error) => this.log.warn(`outbox: ${String(error)}`));
    try {
      this.worker = await Worker.create({
        connection,
        namespace: TEMPORAL_NAMESPACE,
        taskQueue: TASK_QUEUE,
        workflowBundle: bundle,
        activities: createActivities(this.duban, () => relay.kick()),
        shutdownGraceTime: '2s',
      });
      relay.start(OUTBOX_EVERY_MS);
      onReady();
      if (!this.stopping.signal.aborted) await this.worker.run();
    } finally {
      await relay.stop();
      await connection.close();
    }
  }

  stop(): void {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await this.duban.orm.close(true);
    await this.client.connection.close();
  }
}
