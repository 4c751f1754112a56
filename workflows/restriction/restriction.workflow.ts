import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 环评限批: proposal → sign-off → the authority's decision → its period → on-site check → lifting, or a period more. */
export async function restrictionWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const restrictionId = input.subjectId;
  await database.draftProposal(restrictionId);
  await waiting.for(() => database.proposalSent(restrictionId));
  const decision = await waiting.for(() => database.authorityDecision(restrictionId));
  let restricted = decision === 'restricted';
  while (restricted) {
    await waiting.for(() => database.periodOver(restrictionId)); // its end ends nothing: it only asks for the check
    await checkOnSite(waiting, restrictionId);
    await database.proposeWhatFollows(restrictionId);
    restricted = (await waiting.for(() => database.furtherDecision(restrictionId))) === 'extended';
  }
  await database.leave();
}

/** 现场核查, within a month of the end of the period (区域限批管理办法 art. 11). */
async function checkOnSite(waiting: Waiting, restrictionId: number): Promise<void> {
  await database.askForCheck(restrictionId);
  if ((await waiting.for(() => database.checkInTime(restrictionId))) === 'checked') return;
  await database.remindOfCheck(restrictionId);
  await waiting.for(() => database.checkMade(restrictionId));
}
