import { patched } from '@temporalio/workflow';
import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 约谈: its day, and a head to talk to → notification → sign-off → the talk → a report on the commitments → verified, or a referral is proposed. */
export async function interviewWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const caseId = input.subjectId;
  if (patched('wait-to-open')) await waiting.for(() => database.timeToOpen(caseId));
  await database.draftNotification(caseId);
  await waiting.for(() => database.notificationIssued(caseId));
  await waiting.for(() => database.held(caseId));
  const outcome = await waiting.for(() => database.commitmentsOutcome(caseId));
  await database.closeInterview(caseId, outcome);
  if (outcome === 'unmet') await database.proposeReferral(caseId); // a proposal: the competent organ decides
  await database.leave();
}
