import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { openProcesses, raiseAlarm, wake, type EntityManager, type OpenProcess } from '@app/persistence';
import type { Duban } from '@app/use-cases';
import { DUBAN, TEMPORAL_CLIENT } from '../tokens';
import { unlessBusy } from './unless-busy';

const EVERY_MINUTE = 60_000;

/** How long a comparison that succeeded counts; one that failed is made again after a minute. */
const GOOD_FOR_MS = 600_000;

const CALL_MS = 10_000;

/** How many are asked about at once. */
const AT_ONCE = 20;

/** More than this of one plan, and it is not one workflow that was ended but a store that was lost: one alarm says so. */
const TOLD_ONE_BY_ONE = 10;

type Lost = OpenProcess & { status: string };

/**
 * PostgreSQL is the record. Every process that has not ended there must be running in Temporal; one that is gone, or was
 * ended by hand, gets a letter, which starts it again under its own id. What it did before, it finds done. Whoever runs
 * the machine is told, because nobody but them can have done it.
 */
@Injectable()
export class ReviveLostWorkflowsTask implements OnApplicationBootstrap {
  private readonly log = new Logger('revive');
  private readonly look = unlessBusy();
  private comparedAt = 0;

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
  ) {}

  onApplicationBootstrap(): void {
    void this.whenDue();
  }

  @Interval('revive-lost-workflows', EVERY_MINUTE)
  async whenDue(): Promise<void> {
    if (Date.now() - this.comparedAt >= GOOD_FOR_MS) await this.run();
  }

  /** Compares the open processes with what runs. */
  async run(): Promise<void> {
    await this.look(async () => {
      try {
        const em = this.duban.orm.em.fork();
        const lost = await this.lostOf(await openProcesses(em));
        await wake(
          em,
          lost.map(({ workflowId }) => workflowId),
        );
        await this.tell(em, lost);
        this.comparedAt = Date.now();
      } catch (error) {
        this.log.warn(`not looked for lost workflows this time: ${String(error)}`);
      }
    });
  }

  /** The list of what runs may lag behind, so whoever is not in it is asked about by itself. */
  private async lostOf(open: OpenProcess[]): Promise<Lost[]> {
    const running = new Set<string>();
    if (open.length) {
      for await (const { workflowId } of this.client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
        running.add(workflowId);
      }
    }
    const missing = open.filter(({ workflowId }) => !running.has(workflowId));
    const lost: Lost[] = [];
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE);
      const statuses = await Promise.all(some.map(({ workflowId }) => this.statusOf(workflowId)));
      some.forEach((process, index) => {
        if (statuses[index] !== 'RUNNING') lost.push({ ...process, status: statuses[index] });
      });
    }
    return lost;
  }

  private async statusOf(workflowId: string): Promise<string> {
    try {
      return await this.client.withDeadline(Date.now() + CALL_MS, async () => {
        const { status } = await this.client.workflow.getHandle(workflowId).describe();
        return status.name;
      });
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'UNKNOWN';
      throw error;
    }
  }

  private async tell(em: EntityManager, lost: readonly Lost[]): Promise<void> {
    for (const planId of new Set(lost.map((process) => process.planId))) {
      const ofPlan = lost.filter((process) => process.planId === planId);
      const told =
        ofPlan.length > TOLD_ONE_BY_ONE
          ? [{ workflowId: `plan-${planId}`, status: `${ofPlan.length} workflows of the plan` }]
          : ofPlan;
      for (const { workflowId, status } of told) {
        this.log.warn(`${workflowId} does not run in Temporal (${status}); it is started again from the record.`);
        await raiseAlarm(em, 'workflow-not-running', workflowId, status);
      }
    }
  }
}
