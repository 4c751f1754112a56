import { createHash } from 'node:crypto';
import { parsePlan } from '@app/domain/plan-text';
import { readPlanFile } from '@app/intake';
import { Plan } from '@app/persistence';
import type { UseCase } from './duban';
import { mayImportPlan, must } from './policies';

export interface ImportPlanInput {
  fileName: string;
  bytes: Uint8Array;
}

/**
 * 导入方案: keeps the document (by its hash), what was read from it, and the doubts. Nothing runs yet.
 *
 * @throws DubanError from reading (`plan-file-*`, `plan-empty`, `plan-without-clauses`); nothing is written then
 */
export const importPlan: UseCase<ImportPlanInput, { planId: number }> = async (scene, actor, input) => {
  must(mayImportPlan(actor), { zh: '导入工作方案', en: 'import a plan' });
  const { plan: parsed, text } = parsePlan(await readPlanFile(input.bytes, input.fileName), scene.settings.directory);
  const plan = scene.em.create(Plan, {
    title: parsed.title ?? input.fileName,
    documentNumber: parsed.documentNumber,
    issuer: parsed.issuer,
    issuedOn: parsed.issuedOn,
    publicity: parsed.publicity,
    fileName: input.fileName,
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    text,
    parsed,
    importedBy: actor.name,
  });
  await scene.em.flush();
  return { planId: plan.id };
};
