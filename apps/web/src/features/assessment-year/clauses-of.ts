/** The clauses that tasks belong to, by their keys (`plan-2/clause-46/…`), each once and in order: where a point can be looked up. */
export const clausesOf = (obligations: readonly string[]): number[] => {
  const numbers = obligations.flatMap((key) => {
    const found = /(?:^|\/)clause-(\d+)\//.exec(key);
    return found ? [Number(found[1])] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
};
