import { Clause, recordOnce, startProcesses } from '@app/persistence';
import { clauseWorkflowId } from '@app/workflows';
import type { AmendScene } from './amend-clause';
import { writeClauses, type ClauseToWrite } from './write-clause';

/** A clause that a later version brings: it is written with what it owes from there on, and watched by a workflow of its own. */
export async function addClause(scene: AmendScene, toWrite: ClauseToWrite): Promise<Clause> {
  const { em, plan, bodies, today, actor, versionId } = scene;
  const { number } = toWrite.parsed;
  const noDoubts = new Map<never, never>(); // the answers to a later version's doubts belong to that version
  const [{ id }] = await writeClauses(em, plan, [toWrite], today, bodies, noDoubts);
  await startProcesses(em, [
    { workflowId: clauseWorkflowId(plan.id, number), planId: plan.id, kind: 'clause', subjectId: id },
  ]);
  await recordOnce(em, {
    planId: plan.id,
    clauseId: id,
    key: `plan-${plan.id}/amended-by-${versionId}/clause-${number}`,
    kind: 'clause-added',
    on: today,
    actor: actor.name,
    data: { versionId, obligations: toWrite.drafts.length },
  });
  return em.getReference(Clause, id);
}
