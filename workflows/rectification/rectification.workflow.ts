import { patched } from '@temporalio/workflow';
import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/**
 * 限期整改: order → sign-off → receipt → a plan of items, once reminded of → each item reported and accepted → a reminder as the
 * limit comes near → report within the limit → acceptance by somebody else, or the interview.
 */
export async function rectificationWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const caseId = input.subjectId;
  if (patched('wait-to-open')) await waiting.for(() => database.timeToOpen(caseId));
  await database.draftOrder(caseId);
  await waiting.for(() => database.orderIssued(caseId));
  if (patched('rectification-plan')) {
    if ((await waiting.for(() => database.planLate(caseId))) === 'due') await database.remindOfPlan(caseId);
  }
  if (patched('remind-of-limit')) {
    if ((await waiting.for(() => database.limitNear(caseId))) === 'due') await database.remindOfLimit(caseId);
  }
  const outcome = await waiting.for(() => database.rectificationOutcome(caseId));
  await database.closeRectification(caseId, outcome);
  if (outcome === 'fell-short') await database.openInterview(caseId); // plan clause 49: 整改不到位的，约谈其主要负责人
  await database.leave();
}
