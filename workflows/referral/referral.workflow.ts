import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 问责移送: proposal → a named person decides → letter → sign-off → handover → the organ's answer recorded → closed. */
export async function referralWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const referralId = input.subjectId;
  if ((await waiting.for(() => database.referralDecision(referralId))) === 'approved') {
    await database.draftReferralLetter(referralId);
    const letter = await waiting.for(() => database.referralLetterIssued(referralId));
    if (letter === 'issued') await followUp(waiting, referralId);
  }
  await database.leave();
}

/** What the organ does is its own affair: the county only asks its own handler to ask. */
async function followUp(waiting: Waiting, referralId: number): Promise<void> {
  await waiting.for(() => database.handedOver(referralId));
  while ((await waiting.for(() => database.organsAnswer(referralId))) === 'silent') {
    await database.remindOfAnswer(referralId);
  }
  await waiting.for(() => database.referralClosed(referralId));
}
