import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { recall } from '@app/persistence';
import type { Duban } from '@app/use-cases';
import { DUBAN, TEMPORAL_CLIENT } from '../tokens';

const EVERY_TEN_MINUTES = 600_000;

/**
 * PostgreSQL is the record. When Temporal has lost its store, every process that has not ended is written to the
 * outbox again, and comes back to life under its own id; what it did before, it finds done.
 */
@Injectable()
export class ReviveLostWorkflowsTask implements OnApplicationBootstrap {
  private readonly log = new Logger('revive');

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval('revive-lost-workflows', EVERY_TEN_MINUTES)
  async run(): Promise<void> {
    try {
      const em = this.duban.orm.em.fork();
      // One workflow per plan tells whether the store is still there: the oldest that has not ended.
      const witnesses = await em.execute<{ planId: number; workflowId: string }[]>(
        `select distinct on (plan_id) plan_id as "planId", workflow_id as "workflowId" from process
         where ended_at is null and answered > 0 order by plan_id, workflow_id`,
      );
      for (const { planId, workflowId } of witnesses) {
        if (await this.isThere(workflowId)) continue;
        await recall(em, planId);
        this.log.warn(`Temporal does not know plan ${planId}; its workflows are started again from the record.`);
      }
    } catch (error) {
      this.log.warn(`not looked for lost workflows this time: ${String(error)}`);
    }
  }

  private async isThere(workflowId: string): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(workflowId).describe();
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
