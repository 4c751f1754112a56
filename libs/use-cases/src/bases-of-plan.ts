import { clauseOfItemBasis, withPlanBases, type LegalBasis } from '@app/domain/escalation';
import { findPlanBases, planBasesAt, type PlanBases, type PlanBasis } from '@app/domain/plan-text';
import { readingOf, type EntityManager, type Plan } from '@app/persistence';
import type { Settings } from './settings';

/** The clauses a plan's papers may cite: as they were confirmed, or as they are found in its text. */
async function planBasesOf(em: EntityManager, plan: Plan): Promise<PlanBases> {
  return plan.bases ?? findPlanBases(await readingOf(em, plan));
}

/**
 * 依据清单 as it holds for one plan: the provisions of the list, and the clauses of the plan itself.
 *
 * @param ids what a paper rests on, where it may be about clauses of the plan
 */
export async function basesOfPlan(
  em: EntityManager,
  { legalBases }: Pick<Settings, 'legalBases'>,
  plan: Plan,
  ids: readonly string[] = [],
): Promise<LegalBasis[]> {
  return withPlanBases(legalBases, plan, await planBasesOf(em, plan), await itemsOf(em, plan, ids));
}

/** The clauses that a paper names because it is about their tasks. */
async function itemsOf(em: EntityManager, plan: Plan, ids: readonly string[]): Promise<PlanBasis[]> {
  const numbers = ids.flatMap((id) => clauseOfItemBasis(id) ?? []);
  return numbers.length === 0 ? [] : planBasesAt(await readingOf(em, plan), numbers);
}
