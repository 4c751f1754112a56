import type { ParsedPlan } from '@app/domain/plan-text';
import { Plan, recordOnce, type EntityManager } from '@app/persistence';
import { carryOverAnswers } from './carry-over-answers';
import { carryOverCorrections } from './correct-reading';
import type { UseCase } from '../scene';
import { mayImportPlan, must } from '../policies';
import { shanghaiDate } from '../plan-time';
import type { ReceivedPlan } from './receive-plan';

/**
 * 导入方案: keeps a received document (by its hash), what was read from it, and the doubts. Nothing runs yet. Where a plan
 * of the same number or title runs, it is noted as the earlier version; whether to amend that one or to start anew is
 * for a person to decide.
 */
export const importPlan: UseCase<ReceivedPlan & { amends?: number; demo?: boolean }, { planId: number }> = async (
  scene,
  actor,
  input,
) => {
  must(mayImportPlan(actor), { zh: '导入工作方案', en: 'import a plan' });
  const { parsed, text } = input;
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
    amendsId: input.amends ?? (await earlierVersion(scene.em, parsed)),
    importedBy: actor.name,
    demo: input.demo ?? false,
  });
  await scene.em.flush();
  // Beside the chains of the plans: this one has no date of its own yet, and may come to run on another clock.
  await recordOnce(scene.em, {
    planId: 0,
    key: `plan-${plan.id}/imported`,
    kind: 'plan-imported',
    on: shanghaiDate(scene.now),
    actor: actor.name,
    data: { plan: plan.id, title: plan.title, sha256: plan.sha256 },
  });
  await carryOverCorrections(scene, plan);
  await carryOverAnswers(scene, plan);
  return { planId: plan.id };
};

/** The latest running plan of the same number, else of the same title; a rehearsal is no earlier version of anything. */
async function earlierVersion(em: EntityManager, { documentNumber, title }: ParsedPlan): Promise<number | null> {
  for (const same of [{ documentNumber }, { title }]) {
    if (Object.values(same)[0] === null) continue;
    const found = await em.findOne(Plan, { ...same, state: 'running', clock: 'real' } as object, {
      orderBy: { id: 'desc' },
    });
    if (found) return found.id;
  }
  return null;
}
