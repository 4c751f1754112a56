import { activityInfo } from '@temporalio/activity';
import { endProcess } from '@app/persistence';
import type { Duban } from '@app/use-cases';
import type { ProcessActivities } from '@app/workflows/activities';
import { effect } from './question';

/** The end of a workflow, noted in the database. */
export class ProcessEffects implements ProcessActivities {
  constructor(private readonly duban: Duban) {}

  leave(): Promise<boolean> {
    const { workflowId } = activityInfo().workflowExecution!;
    return effect(this.duban, (em) => endProcess(em, workflowId));
  }
}
