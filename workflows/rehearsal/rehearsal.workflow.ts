import { continueAsNew, sleep, workflowInfo } from '@temporalio/workflow';
import type { ProcessInput } from '../contracts';
import { database, rehearsal } from '../shared/ports';

/**
 * 推演: moves in lock-step, as a discrete-event simulation does. Find the next date anything waits for, set the plan's
 * date, wake those workflows, wait until each has answered, let the players act, go on. Steps and turns are counted in
 * the database, so the same seed gives the same table whatever was killed in between.
 */
export async function rehearsalWorkflow(input: ProcessInput): Promise<void> {
  const rehearsalId = input.subjectId;
  const progress = await rehearsal.rehearsalProgress(rehearsalId);
  let step: number | null = progress.steps;
  let turn = progress.turns;
  await rehearsal.settle(input.planId);
  for (;;) {
    while (await rehearsal.letPlayersAct(rehearsalId, (turn += 1))) await rehearsal.settle(input.planId);
    step = await rehearsal.advance(rehearsalId, step);
    if (step === null) break;
    await rehearsal.settle(input.planId);
    if (progress.pace > 0) await sleep(progress.pace);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rehearsalWorkflow>(input);
  }
  await rehearsal.finishRehearsal(rehearsalId);
  return database.leave();
}
