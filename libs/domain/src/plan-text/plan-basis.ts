/**
 * What a plan itself lays down for its execution, and a paper may rest on: `supervision`, leads see to the work and report
 * (组织检查、定期报告); `accountability`, results are assessed and answered for (考核、约谈、问责); `early-warning`, whoever
 * falls back is warned first (预警提醒). A policy names them `plan:supervision` and so on; which clause that is, every plan
 * says for itself (`findPlanBases`).
 */
export const PLAN_BASIS_KINDS = ['supervision', 'accountability', 'early-warning'] as const;
export type PlanBasisKind = (typeof PLAN_BASIS_KINDS)[number];

/** A clause of the plan as a paper cites it. */
export interface PlanBasis {
  /** The number of the clause in the document. */
  clause: number;
  /** As the plan numbers it, e.g. 第四十七条 or 第五部分第（三）项. */
  article: string;
  /** Whether it names a restriction (限批、限制性措施); without it nobody suggests one. */
  restricts: boolean;
}

/** The clauses of one plan; null where it has none of the kind. */
export type PlanBases = Record<PlanBasisKind, PlanBasis | null>;
