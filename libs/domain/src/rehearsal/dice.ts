/**
 * A die that always falls the same way for the same seed and words (FNV-1a with a final mix). What a player does hangs
 * on the seed and on the natural key of the matter, never on the order in which things happen to be looked at.
 *
 * @returns a number in [0, 1)
 */
export function dice(seed: number, ...words: (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const char of words.join('|')) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number between the two, both included. */
export function diceBetween(from: number, to: number, seed: number, ...words: (string | number)[]): number {
  return from + Math.floor(dice(seed, ...words) * (to - from + 1));
}
