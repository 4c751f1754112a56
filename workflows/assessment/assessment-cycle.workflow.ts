import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/**
 * 年度考核 by an announced scheme: self-assessment → verification → points by hand → draft and objections → signature → frozen
 * → ladder B for whoever failed → notices. Which stage comes when, the scheme says; here one simply follows another.
 */
export async function assessmentCycleWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const assessmentId = input.subjectId;
  for (;;) {
    const stage = await waiting.for(() => database.nextStage(assessmentId));
    await database.beginStage(assessmentId, stage);
    if (stage === 'frozen') break;
  }
  await database.freeze(assessmentId);
  await database.openRectificationsOfFailed(assessmentId);
  await database.draftResultPapers(assessmentId);
  await database.leave();
}
