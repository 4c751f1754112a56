/** An item of one body that is scored by hand. */
export interface HandScored {
  body: number;
  item: string;
}

/** Who gave points. */
export interface Scorer {
  scorer: string;
  scorerBody: number;
  /** Null in a rehearsal, which knows no accounts. */
  scorerAccount: number | null;
}

/**
 * One account is one person, also after a move to another body; without one, persons of one name in two bodies are two. Two
 * accounts of one person in two bodies nobody can tell from two persons.
 */
export const sameScorer = (a: Scorer, b: Scorer): boolean =>
  (a.scorerAccount !== null && a.scorerAccount === b.scorerAccount) ||
  (a.scorer === b.scorer && a.scorerBody === b.scorerBody);

/** Whether every item of every body has points of so many persons. */
export const isMarked = (
  needed: readonly HandScored[],
  marks: readonly (HandScored & Scorer)[],
  persons: number,
): boolean => needed.every((one) => personsWho(one, marks) >= persons);

/**
 * Which of the bodies that may score an item have still to do it: those of which nobody has, and where all have and persons are
 * still missing, all of them.
 */
export function stillToScore(
  seats: readonly number[],
  marks: readonly (HandScored & Scorer)[],
  persons: number,
): number[] {
  const silent = seats.filter((body) => !marks.some(({ scorerBody }) => scorerBody === body));
  if (silent.length > 0) return silent;
  return marks.length > 0 && personsWho(marks[0], marks) < persons ? [...seats] : [];
}

/** How many persons gave points for an item of a body. */
export function personsWho({ body, item }: HandScored, marks: readonly (HandScored & Scorer)[]): number {
  const given = marks.filter((one) => one.body === body && one.item === item);
  return given.filter((one, nth) => !given.slice(0, nth).some((before) => sameScorer(before, one))).length;
}
