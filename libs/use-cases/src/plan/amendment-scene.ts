import type { EntityManager } from '@mikro-orm/postgresql';
import { diffPlans, type PlanDifference } from '@app/domain/plan-diff';
import { applyDecisions, type ParsedPlan } from '@app/domain/plan-text';
import { Amendment, type Plan } from '@app/persistence';
import { answersIn, decisionsOf } from './doubts-of-plan';

/** A later version beside the running plan it amends. */
export interface AmendmentScene {
  /** How the running plan reads now. */
  current: ParsedPlan;
  later: ParsedPlan;
  difference: PlanDifference;
}

/** How a plan reads now: after its last amendment, or else as it was confirmed. */
export async function currentReading(em: EntityManager, plan: Plan): Promise<ParsedPlan> {
  const last = await em.findOne(Amendment, { plan: plan.id }, { orderBy: { id: 'desc' }, populate: ['reading'] });
  if (last) return last.reading;
  return settledReading(em, plan);
}

/** How a document reads with the answers to its doubts, as far as there are any. */
async function settledReading(em: EntityManager, plan: Plan): Promise<ParsedPlan> {
  await em.populate(plan, ['parsed']);
  return applyDecisions(plan.parsed, answersIn(await decisionsOf(em, plan.id)));
}

/** What a later version would change, with its own doubts settled as far as they are. */
export async function amendmentScene(em: EntityManager, plan: Plan, version: Plan): Promise<AmendmentScene> {
  const current = await currentReading(em, plan);
  const later = await settledReading(em, version);
  return { current, later, difference: diffPlans(current, later) };
}
