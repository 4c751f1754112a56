import type { PlanRecord, PlanView } from '@app/persistence/read-models';
import { maySettleDoubts, type Actor } from '@app/use-cases';

/** The page of a plan, and what this person may do with it. */
export function presentPlan(actor: Actor, plan: PlanRecord): PlanView {
  const may = maySettleDoubts(actor, plan) ? ['settle', 'confirm'] : [];
  return { ...plan, may };
}
