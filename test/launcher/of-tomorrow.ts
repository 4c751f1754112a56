import { sleep } from '@temporalio/workflow';

/** A clause as the code of another version leads it: this one waits for nothing else than the time. */
export async function clauseWorkflow(): Promise<void> {
  await sleep('30 days');
}
