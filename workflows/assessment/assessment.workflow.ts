import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 年度考核: facts of the year → draft → the organization department signs → frozen → ladder B for whoever failed. */
export async function assessmentWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const assessmentId = input.subjectId;
  await waiting.for(() => database.timeToDraft(assessmentId));
  await database.draftScores(assessmentId);
  await waiting.for(() => database.scoresSigned(assessmentId));
  await database.freeze(assessmentId);
  await database.openRectificationsOfFailed(assessmentId);
  await database.leave();
}
