import { DubanError } from '@app/domain/errors';
import {
  PLAN_BASIS_KINDS,
  clauseOfItemBasis,
  withPlanBases,
  type LegalBasis,
  type PlanBases,
  type PlanBasis,
  type PlanBasisKind,
} from '@app/domain/escalation';
import { findPlanBases, planBasesAt, planBasisAt, type ParsedPlan } from '@app/domain/plan-text';
import type { EntityManager, Plan } from '@app/persistence';
import { readingOf } from './reading-of-plan';
import type { Settings } from '../settings';

/** Which clause of the plan its papers rest on, as whoever confirms the plan chooses it; null: none. */
export interface PlanBasisChoice {
  kind: PlanBasisKind;
  /** The number of the clause. */
  clause: number | null;
}

/** The clauses a plan's papers may cite: as they were confirmed, or as they are found in its text. */
export async function planBasesOf(em: EntityManager, plan: Plan): Promise<PlanBases> {
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

/** What is found in the text, with what a person chose in its place. @throws DubanError `plan-basis-no-clause` */
export function chosenBases(parsed: ParsedPlan, choices: readonly PlanBasisChoice[] = []): PlanBases {
  const found = findPlanBases(parsed);
  const bases = PLAN_BASIS_KINDS.map((kind) => {
    const choice = choices.find((one) => one.kind === kind);
    if (!choice) return [kind, found[kind]];
    if (choice.clause === null) return [kind, null];
    const basis = planBasisAt(parsed, choice.clause);
    if (!basis) throw noSuchClause(choice.clause);
    return [kind, basis];
  });
  return Object.fromEntries(bases) as PlanBases;
}

const noSuchClause = (clause: number) =>
  new DubanError(
    'plan-basis-no-clause',
    {
      zh: `方案没有第 ${clause} 条条款，请在列表中另选一条作为依据，或选“不引用”。`,
      en: `The plan has no clause number ${clause}. Choose another one of the list, or none.`,
    },
    { clause },
  );
