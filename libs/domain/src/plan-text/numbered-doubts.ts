import type { Doubt, ParsedClause, ParsedPlan } from './parsed-plan';

/** A doubt of a plan under its number, with the clause it stands in; null outside the clauses. */
export interface NumberedDoubt {
  number: number;
  clause: ParsedClause | null;
  doubt: Doubt;
}

/**
 * All doubts of a plan in the order of the text, numbered from 1. The numbers stay while the reading stays, and where it
 * is corrected by hand (`applyCorrections`).
 */
export function numberedDoubts(plan: Pick<ParsedPlan, 'doubts' | 'clauses'>): NumberedDoubt[] {
  const all = [
    ...plan.doubts.map((doubt) => ({ clause: null, doubt })),
    ...plan.clauses.flatMap((clause) => clause.doubts.map((doubt) => ({ clause, doubt }))),
  ];
  return all
    .sort((a, b) => a.doubt.span[0] - b.doubt.span[0])
    .map((one, i) => ({ number: one.doubt.number ?? i + 1, ...one }));
}
