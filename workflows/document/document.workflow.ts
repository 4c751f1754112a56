import type { ProcessInput } from '../contracts';
import { database, rendering } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 公文: a draft waits for a named person, or is withdrawn; signed and numbered it is rendered, issued, and its receipt awaited. */
export async function documentWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const documentId = input.subjectId;
  const signature = await waiting.for(() => database.signed(documentId));
  if (signature === 'withdrawn') return void (await database.leave()); // what it demanded no longer stands
  await rendering.renderDocument(documentId);
  await database.issue(documentId);
  const receipt = await waiting.for(() => database.receipt(documentId));
  if (receipt === 'silent') await database.remindOfReceipt(documentId);
  await database.leave();
}
