import type { EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import { CaseFile, startProcesses } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';

/** Opens a case and starts its workflow, in the caller's transaction. */
export async function openCase(em: EntityManager, data: RequiredEntityData<CaseFile>): Promise<CaseFile> {
  const file = em.create(CaseFile, data);
  await em.flush();
  const { id, kind } = file;
  const planId = file.plan.id;
  await startProcesses(em, [{ workflowId: caseWorkflowId(planId, kind, id), planId, kind, subjectId: id }]);
  return file;
}
