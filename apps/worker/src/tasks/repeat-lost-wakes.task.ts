import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { silentProcesses, writeAgain, type Unanswered } from '@app/persistence';
import type { Duban } from '@app/use-cases';
import { DUBAN, TEMPORAL_CLIENT } from '../tokens';
import { unlessBusy } from './unless-busy';

const EVERY_MINUTE = 60_000;
const CALL_MS = 10_000;

/**
 * A wake-up can reach a workflow in the moment between its last look and its end, and is lost with it: something was
 * reopened, and nobody runs who knows. A process that is silent in two looks, a minute apart, while no workflow runs
 * under its id, gets its letter once more; the letter starts the workflow.
 */
@Injectable()
export class RepeatLostWakesTask {
  private readonly log = new Logger('repeat');
  private readonly look = unlessBusy();
  private silent = new Map<string, number>();

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
  ) {}

  @Interval('repeat-lost-wakes', EVERY_MINUTE)
  async run(): Promise<void> {
    await this.look(() => this.repeat());
  }

  private async repeat(): Promise<void> {
    try {
      const before = this.silent;
      const em = this.duban.orm.em.fork();
      const found = await silentProcesses(em);
      this.silent = new Map(found.map(({ workflowId, asked }) => [workflowId, asked]));
      for (const process of found.filter(({ workflowId, asked }) => before.get(workflowId) === asked)) {
        if ((await this.isRunning(process)) || !(await writeAgain(em, process))) continue;
        this.log.warn(`${process.workflowId} was asked and does not run; it is started again from the record.`);
      }
    } catch (error) {
      this.log.warn(`not looked for lost wake-ups this time: ${String(error)}`);
    }
  }

  private async isRunning({ workflowId }: Unanswered): Promise<boolean> {
    try {
      return await this.client.withDeadline(Date.now() + CALL_MS, async () => {
        const { status } = await this.client.workflow.getHandle(workflowId).describe();
        return status.name === 'RUNNING';
      });
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
