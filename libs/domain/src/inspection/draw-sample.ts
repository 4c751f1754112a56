/** A cryptographic hash of a text (UTF-8) in lower-case hexadecimal; SHA-256 wherever Duban draws. */
export type Hash = (text: string) => string;

/** A drawing as it is kept: with it anybody can work out again what had to be drawn. */
export interface Draw {
  seed: number;
  size: number;
  /** Keys of everything that could have been drawn, as {@link candidateList} writes them down. */
  candidates: readonly string[];
}

/** Orders by code point, so that the order is the same on every machine (`LC_ALL=C sort`). */
const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The candidates as a text whose hash fixes them: each key once, sorted, each followed by a line feed. */
export function candidateList(keys: readonly string[]): string {
  return [...new Set(keys)]
    .sort(byCodePoint)
    .map((key) => `${key}\n`)
    .join('');
}

/**
 * 抽查: the sample that a seed draws. The candidates are ordered by the hash of `seed|key`, and the first ones are taken. So
 * the same seed and the same candidates give the same sample, in whatever order they come; a larger sample contains the
 * smaller one; and who does not know the seed beforehand cannot tell what will be drawn.
 *
 * @returns keys, in the order drawn; all of them where there are fewer than asked for
 */
export function drawSample({ seed, size, candidates }: Draw, hash: Hash): string[] {
  return [...new Set(candidates)]
    .map((key) => ({ key, place: hash(`${seed}|${key}`) }))
    .sort((a, b) => byCodePoint(a.place, b.place) || byCodePoint(a.key, b.key))
    .slice(0, Math.max(0, size))
    .map(({ key }) => key);
}

/** Whether a kept drawing holds: its candidates have the recorded hash, and its seed draws exactly these. */
export function drawHolds(draw: Draw & { candidatesHash: string; drawn: readonly string[] }, hash: Hash): boolean {
  const again = drawSample(draw, hash);
  return (
    hash(candidateList(draw.candidates)) === draw.candidatesHash &&
    again.length === draw.drawn.length &&
    [...again].sort(byCodePoint).join('\n') === [...draw.drawn].sort(byCodePoint).join('\n')
  );
}
