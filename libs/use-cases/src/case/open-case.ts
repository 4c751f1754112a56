import type { EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import { CaseFile, startProcesses } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';

/** Opens a case and starts its workflow, in the caller's transaction. */
export async function openCase(em: EntityManager, data: RequiredEntityData<CaseFile>): Promise<CaseFile> {
  return (await openCases(em, [data]))[0];
}

/** The same for many, in their order, each step by one statement. */
export async function openCases(em: EntityManager, all: readonly RequiredEntityData<CaseFile>[]): Promise<CaseFile[]> {
  const files = all.map((data) => em.create(CaseFile, data));
  await em.flush();
  await startProcesses(
    em,
    files.map(({ id, kind, plan }) => ({
      workflowId: caseWorkflowId(plan.id, kind, id),
      planId: plan.id,
      kind,
      subjectId: id,
    })),
  );
  return files;
}
