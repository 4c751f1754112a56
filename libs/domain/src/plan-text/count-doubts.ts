import type { ParsedPlan } from './parsed-plan';

/** How many doubts a person has to look at: those of the clauses and those outside them. */
export function countDoubts({ doubts, clauses }: Pick<ParsedPlan, 'doubts' | 'clauses'>): number {
  return clauses.reduce((sum, clause) => sum + clause.doubts.length, doubts.length);
}
