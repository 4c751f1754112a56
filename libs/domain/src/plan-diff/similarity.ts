/** Longer texts are compared by their beginning; a clause of a plan has a few hundred characters. */
const LONGEST = 4_000;

/** The pairs of neighbouring characters of a text without its blanks, each once. */
export function bigramsOf(text: string): Set<string> {
  const dense = text.slice(0, LONGEST).replace(/\s/g, '');
  const found = new Set<string>();
  for (let i = 0; i + 1 < dense.length; i += 1) found.add(dense.slice(i, i + 2));
  return found;
}

/** How much two sets have in common, from 0 to 1 (Dice's coefficient); nothing with nothing is 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
