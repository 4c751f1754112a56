import type { EntityManager } from '@mikro-orm/postgresql';
import { afterDocumentMove, type Relief } from '@app/domain/escalation';
import { recordOnce, wake, type OfficialDocument } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';

/** Why a draft goes no further, and by whose act; null for an effect of a workflow. */
export interface Withdrawal {
  on: string;
  actor: string | null;
  relief?: Relief;
  /** As a person gave it. */
  reason?: string;
  obligationId?: number;
}

/**
 * 撤回拟稿: a draft that is locked goes no further, wherever it lies on its way to the signature. It has no number yet, so
 * none is missing afterwards.
 *
 * @throws DubanError `move-not-allowed` once it is signed
 */
export async function withdrawDraft(
  em: EntityManager,
  paper: OfficialDocument,
  { on, actor, relief, reason, obligationId }: Withdrawal,
): Promise<void> {
  const planId = paper.plan.id;
  paper.state = afterDocumentMove(paper.state, 'withdraw');
  await recordOnce(em, {
    planId,
    clauseId: paper.clause?.id,
    obligationId,
    caseId: paper.caseFile?.id,
    documentId: paper.id,
    bodyId: paper.addressee.id,
    key: `${paper.key}/withdrawn`,
    kind: 'document-withdrawn',
    on,
    actor,
    data: { title: paper.title, relief, reason },
  });
  await wake(em, [documentWorkflowId(planId, paper.id)]);
}
