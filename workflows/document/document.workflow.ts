import { patched } from '@temporalio/workflow';
import type { ProcessInput } from '../contracts';
import { database, rendering } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/**
 * 公文: a draft is reviewed and signed by named persons, or sent back and revised, or withdrawn; signed and numbered it is
 * rendered, issued, and its receipt awaited.
 */
export async function documentWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const documentId = input.subjectId;
  const signature = patched('call-signers')
    ? await signOff(waiting, documentId)
    : await waiting.for(() => database.signed(documentId));
  if (signature === 'withdrawn') return void (await database.leave()); // what it demanded no longer stands
  await rendering.renderDocument(documentId);
  await database.issue(documentId);
  const receipt = await waiting.for(() => database.receipt(documentId));
  if (receipt === 'silent') await database.remindOfReceipt(documentId);
  await database.leave();
}

/** 审核, 签发: whoever lets the time pass is reminded once; a signer who still does not act has a deputy called. */
async function signOff(waiting: Waiting, documentId: number): Promise<'signed' | 'withdrawn'> {
  for (;;) {
    const course = await waiting.for(() => database.signOffCourse(documentId));
    if (course !== 'late') return course;
    await database.callSigners(documentId);
  }
}
