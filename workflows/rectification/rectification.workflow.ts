import { patched } from '@temporalio/workflow';
import type { RectificationOutcome } from '@app/domain/escalation/case-course';
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
  const outcome = patched('limit-moves') ? await untilItsEnd(waiting, caseId) : await byOneLimit(waiting, caseId);
  await database.closeRectification(caseId, outcome);
  if (outcome === 'fell-short') await database.openInterview(caseId); // plan clause 49: 整改不到位的，约谈其主要负责人
  await database.leave();
}

/** A reminder as the limit comes near; where it was extended, another one by the new limit. */
async function untilItsEnd(waiting: Waiting, caseId: number): Promise<RectificationOutcome> {
  for (let extensions = 0; ; extensions += 1) {
    if ((await waiting.for(() => database.limitNear(caseId))) === 'due') await database.remindOfLimit(caseId);
    const end = await waiting.for(() => database.rectificationEnd(caseId, extensions));
    if (end !== 'moved') return end;
  }
}

/** Before limits moved: one reminder at most. */
async function byOneLimit(waiting: Waiting, caseId: number): Promise<RectificationOutcome> {
  if (patched('remind-of-limit')) {
    if ((await waiting.for(() => database.limitNear(caseId))) === 'due') await database.remindOfLimit(caseId);
  }
  return waiting.for(() => database.rectificationOutcome(caseId));
}
