import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 复核: asked for → a reminder as the limit comes near → decided, or the decider is urged on the working day after. */
export async function reconsiderationWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const id = input.subjectId;
  if ((await waiting.for(() => database.decisionNear(id))) === 'due') await database.remindOfDecision(id);
  if ((await waiting.for(() => database.decisionInTime(id))) === 'late') {
    await database.urgeDecision(id);
    await waiting.for(() => database.reconsidered(id));
  }
  await database.leave();
}
