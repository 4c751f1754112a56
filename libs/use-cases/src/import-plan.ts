import { parsePlan } from '@app/domain/plan-text';
import { Plan } from '@app/persistence';
import type { UseCase } from './duban';
import { mayImportPlan, must } from './policies';
import type { ReceivedPlan } from './receive-plan';

/**
 * 导入方案: keeps a received document (by its hash), what was read from it, and the doubts. Nothing runs yet.
 *
 * @throws DubanError from reading (`plan-empty`, `plan-without-clauses`); nothing is written then
 */
export const importPlan: UseCase<ReceivedPlan, { planId: number }> = async (scene, actor, input) => {
  must(mayImportPlan(actor), { zh: '导入工作方案', en: 'import a plan' });
  const { plan: parsed, text } = parsePlan(input.raw, scene.settings.directory);
  const plan = scene.em.create(Plan, {
    title: parsed.title ?? input.fileName,
    documentNumber: parsed.documentNumber,
    issuer: parsed.issuer,
    issuedOn: parsed.issuedOn,
    publicity: parsed.publicity,
    fileName: input.fileName,
    sha256: input.sha256,
    text,
    parsed,
    importedBy: actor.name,
  });
  await scene.em.flush();
  return { planId: plan.id };
};
