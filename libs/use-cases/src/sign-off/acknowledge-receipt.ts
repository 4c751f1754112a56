import { afterDocumentMove, expectsReceipt } from '@app/domain/escalation';
import { Body, Matter, OfficialDocument, Plan, recordOnce, wake } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { planToday } from '../plan-time';
import { mayReceive } from '../policies';
import { countPlanFromReceipt } from '../rectification/ask-for-plan';

/** 签收: the addressee confirms that it has the document, with the time. @throws DubanError `not-permitted`, `already-done` */
export const acknowledgeReceipt: UseCase<{ documentId: number }, { receivedOn: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em, settings, now } = scene;
  const document = await lockOne(em, OfficialDocument, input.documentId);
  const addressee = await em.findOneOrFail(Body, document.addressee.id);
  // What was sent to a body that is gone is received by the one that stands in for it.
  const addresseeId = addressee.heirId ?? addressee.id;
  const may = (state: string) => expectsReceipt(document.kind) && mayReceive(actor, { state, addresseeId });
  await mustBeFirst(
    scene,
    { now: may(document.state), before: may('issued') },
    { zh: '签收该文件', en: 'acknowledge this document' },
    { documentId: document.id, kinds: ['document-received'] },
  );
  const plan = await em.findOneOrFail(Plan, document.plan.id);
  const today = planToday(plan, now);
  em.assign(document, {
    state: afterDocumentMove(document.state, 'receive'),
    receivedOn: today,
    receivedBy: actor.name,
  });
  await recordOnce(em, {
    planId: plan.id,
    clauseId: document.clause?.id,
    caseId: document.caseFile?.id,
    documentId: document.id,
    bodyId: actor.bodyId,
    key: `${document.key}/received`,
    kind: 'document-received',
    on: today,
    actor: actor.name,
    data: { number: document.number },
  });
  if (document.kind === 'rectification-order') {
    const matters = await em.find(Matter, { document: document.id, takenOutOn: null }, { orderBy: { id: 1 } });
    const when = { plan, issuedOn: document.issuedOn!, receivedOn: today };
    for (const { caseFile } of matters)
      if (caseFile) await countPlanFromReceipt(em, settings, { caseId: caseFile.id, ...when });
  }
  await wake(em, [documentWorkflowId(plan.id, document.id)]);
  return { receivedOn: today };
};
