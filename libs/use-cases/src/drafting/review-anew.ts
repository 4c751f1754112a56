import type { EntityManager } from '@mikro-orm/postgresql';
import { afterDocumentMove, canMoveDocument, firstState } from '@app/domain/escalation';
import { wake, type OfficialDocument } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';

/**
 * What is addressed or made out anew after its review is reviewed again, as a draft of the next round (党政机关公文处理
 * 工作条例 art. 25: a substantive change goes back). A draft that nobody has reviewed yet stays where it is.
 */
export async function reviewAnew(em: EntityManager, document: OfficialDocument, on: string): Promise<void> {
  // What its drafter issues is reviewed by nobody.
  if (document.state === firstState(document.kind) || !canMoveDocument(document.state, 'amend')) return;
  afterDocumentMove(document.state, 'amend');
  const state = firstState(document.kind);
  em.assign(document, { state, round: document.round + 1, reviewer: null, deputyFrom: null, waitingSince: on });
  await wake(em, [documentWorkflowId(document.plan.id, document.id)]);
}
