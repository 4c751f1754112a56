import { DubanError } from '@app/domain/errors';
import {
  PLAN_BASIS_KINDS,
  findPlanBases,
  planBasisAt,
  type PlanBases,
  type PlanBasisKind,
  type ParsedPlan,
} from '@app/domain/plan-text';

/** Which clause of the plan its papers rest on, as whoever confirms the plan chooses it; null: none. */
export interface PlanBasisChoice {
  kind: PlanBasisKind;
  /** The number of the clause. */
  clause: number | null;
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
