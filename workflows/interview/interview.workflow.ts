import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 约谈: notification → sign-off → the talk → a report on the commitments → verified, or a referral is proposed. */
export async function interviewWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const caseId = input.subjectId;
  await database.draftNotification(caseId);
  await waiting.for(() => database.notificationIssued(caseId));
  await waiting.for(() => database.held(caseId));
  const outcome = await waiting.for(() => database.commitmentsOutcome(caseId));
  await database.closeInterview(caseId, outcome);
  if (outcome === 'unmet') await database.proposeReferral(caseId); // a proposal: the competent organ decides
  await database.leave();
}
