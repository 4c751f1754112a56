/** What belongs to each clause, by its number. */
export function byClause<One extends { clause: number | null }>(all: readonly One[]): Map<number, One[]> {
  const clauses = new Map<number, One[]>();
  for (const one of all) {
    if (one.clause === null) continue;
    const own = clauses.get(one.clause);
    if (own) own.push(one);
    else clauses.set(one.clause, [one]);
  }
  return clauses;
}
