import type { EntityManager } from '@mikro-orm/postgresql';
import { awaits, firstState } from '@app/domain/escalation';
import { notifyAll } from '@app/notifications';
import { startProcesses, type OfficialDocument, type Plan } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import { officeId } from '../bodies/whose-body';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';

/** Asks for the review or the signature, and starts the workflows that wait for them. */
export async function presentDrafts(
  em: EntityManager,
  settings: Settings,
  documents: readonly OfficialDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const office = await officeId({ em, settings });
  await notifyAll(
    em,
    documents.map((document) => {
      const { key, title, facts } = document;
      const plan = document.plan as Plan;
      const { name } = facts.addressee as { name: string };
      const terms = policyOf(plan, settings).signOff;
      const reviewed = awaits(firstState(document.kind), terms) === 'review';
      const rests = (facts.bases as unknown[]).length > 0;
      return {
        key: `${key}/sign`,
        planId: plan.id,
        bodyIds: [reviewed ? office : (document.signingBody?.id ?? office)],
        kind: 'sign-request',
        title: `请${reviewed ? '审核' : '签发'}：${title}（${name}）${rests ? '' : '；尚无可引用的依据，不能签发'}`,
        on: document.draftedOn,
        clauseId: document.clause?.id,
        documentId: document.id,
      };
    }),
  );
  await startProcesses(
    em,
    documents.map(({ id, plan }) => ({
      workflowId: documentWorkflowId(plan.id, id),
      planId: plan.id,
      kind: 'document',
      subjectId: id,
    })),
  );
}
