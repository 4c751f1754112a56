import type { Actor } from '@app/use-cases';

/** Evidence may name people and firms: the owners see it, and those who check and assess. */
export const mayDownloadEvidence = (actor: Actor, evidence: { ownerIds: readonly number[] }): boolean =>
  ['county-office', 'coordinator', 'organization'].includes(actor.role) ||
  (actor.bodyId !== null && evidence.ownerIds.includes(actor.bodyId));
