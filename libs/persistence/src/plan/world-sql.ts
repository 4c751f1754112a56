/**
 * In which of two worlds a plan stands. `real`: it runs on the clock of the county, and people owe what it says. `sandbox`
 * (沙盘): it is rehearsed on a virtual clock; nothing of it is sent to anybody, and nothing of it stands among real work.
 */
export const WORLDS = ['real', 'sandbox'] as const;
export type World = (typeof WORLDS)[number];

/** Which plans a question is about: one, in whichever world it stands, or all of a world; the real ones unless said. */
export interface PlansAsked {
  planId?: number | null;
  world?: World;
}

/** SQL: whether `plan` stands in the real world. */
export const isReal = (plan: string) => `${plan}.clock = 'real'`;

/** SQL: whether the question is about `plan`. Takes {@link askedValues}, unless it is told where they stand. */
export const isAsked = (plan: string, planId = '?::int', world = '?::text') =>
  `coalesce(${plan}.id = ${planId}, (${isReal(plan)}) = (${world} = 'real'))`;

/** SQL: the same where there may be no plan, as of what concerns the county: that stands in the real world, and is of no one plan. */
export const isAskedOrOfNone = (plan: string) =>
  `coalesce(coalesce(${plan}.id, 0) = ?::int, coalesce(${isReal(plan)}, true) = (?::text = 'real'))`;

export const askedValues = ({ planId, world }: PlansAsked): [number | null, World] => [planId ?? null, world ?? 'real'];
