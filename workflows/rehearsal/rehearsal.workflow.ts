import { continueAsNew, sleep, workflowInfo } from '@temporalio/workflow';
import type { RehearsalProgress } from '../activities';
import type { ProcessInput } from '../contracts';
import { database, patience, rehearsal } from '../shared/ports';

/**
 * 推演: moves in lock-step, as a discrete-event simulation does. Find the next date anything waits for, set the plan's
 * date, wake those workflows, wait until each has answered, let the players act, go on. Steps and turns are counted in
 * the database; a worker that was killed may have lost sight of the last few, and takes up the counts that `advance`
 * tells. So the same seed gives the same table whatever was killed in between.
 */
export async function rehearsalWorkflow(input: ProcessInput): Promise<void> {
  const rehearsalId = input.subjectId;
  let progress: RehearsalProgress | null = await rehearsal.rehearsalProgress(rehearsalId);
  await settle(input.planId);
  for (;;) {
    let turn = progress.turns;
    while (await rehearsal.letPlayersAct(rehearsalId, (turn += 1))) await settle(input.planId);
    progress = await rehearsal.advance(rehearsalId, progress.steps);
    if (progress === null) break;
    await settle(input.planId);
    if (progress.pace > 0) await sleep(progress.pace);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rehearsalWorkflow>(input);
  }
  await rehearsal.finishRehearsal(rehearsalId);
  await database.leave();
}

/** Everybody answers in a moment, or else is waited for. Before there was a moment, `settle` waited for all and told nothing. */
async function settle(planId: number): Promise<void> {
  if ((await rehearsal.settle(planId)) === false) await patience.settled(planId);
}
