import type { EntityManager } from '@mikro-orm/postgresql';
import { CaseExtension, RectificationItem, RectificationPlan } from '@app/persistence';

/** The plan of a case and its items in their order, and the extension that waits for its decision. */
export interface PlanOfCase {
  asked: RectificationPlan | null;
  items: RectificationItem[];
  extension: CaseExtension | null;
}

export async function planOfCase(em: EntityManager, caseId: number): Promise<PlanOfCase> {
  const asked = await em.findOne(RectificationPlan, { caseFile: caseId }, { refresh: true });
  const items = asked
    ? await em.find(RectificationItem, { caseFile: caseId }, { orderBy: { nth: 1 }, refresh: true })
    : [];
  const extension = await em.findOne(CaseExtension, { caseFile: caseId, state: 'pending' }, { refresh: true });
  return { asked, items, extension };
}
