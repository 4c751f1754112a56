/**
 * Who would be named to give a headline figure: whoever answers for the clauses whose words come nearest to those of the
 * indicator; of several the one that answers for most of them, then the first by name. Null where nobody answers for anything.
 */
export function ownerOfHeadline(indicator: string, clauses: readonly { text: string; owner: string }[]): string | null {
  const near = clauses.map(({ text, owner }) => ({ owner, shared: longestIn(indicator, text) }));
  const most = Math.max(0, ...near.map(({ shared }) => shared));
  const count = new Map<string, number>();
  for (const { owner, shared } of near) if (shared === most) count.set(owner, (count.get(owner) ?? 0) + 1);
  const [first] = [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first ? first[0] : null;
}

/** How many characters the longest run of the words has that stands in the text. */
function longestIn(words: string, text: string): number {
  for (let length = words.length; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) if (text.includes(words.slice(at, at + length))) return length;
  return 0;
}
