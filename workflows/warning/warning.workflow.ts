import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 预警提醒: warning → sign-off → a report on what was done within its limit → accepted, or a restriction is to be considered. */
export async function warningWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const caseId = input.subjectId;
  await waiting.for(() => database.timeToOpen(caseId));
  await database.draftWarning(caseId);
  await waiting.for(() => database.warningIssued(caseId));
  const outcome = await waiting.for(() => database.warningOutcome(caseId));
  await database.closeWarning(caseId, outcome);
  if (outcome === 'unanswered') await database.suggestRestriction(caseId); // a person decides whether to propose it
  await database.leave();
}
