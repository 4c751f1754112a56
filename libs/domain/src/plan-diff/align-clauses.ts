import type { ParsedClause } from '../plan-text/parsed-plan';
import { bigramsOf, likeness } from './similarity';

/** A clause of the earlier version and the one that took its place, by their positions in the lists. */
export type ClausePair = readonly [earlier: number, later: number];

/** From what likeness on two texts count as one clause that was reworded. */
const SAME_PLACE = 0.4;
const ANY_PLACE = 0.5;
/** A pair of characters that stands in more clauses than this tells nothing about which clause it is. */
const COMMON = 24;

/**
 * Which clause of a later version stands for which of the earlier one. Four passes, each over what the former left:
 * the same words; the same heading; the same place and similar words; similar words anywhere. What finds no partner
 * was dropped or added. Costs about as much as the texts are long: pass four compares a clause only with those that
 * share rare pairs of characters with it.
 */
export function alignClauses(earlier: readonly ParsedClause[], later: readonly ParsedClause[]): ClausePair[] {
  const pairs: ClausePair[] = [];
  const free = { earlier: new Set(earlier.keys()), later: new Set(later.keys()) };
  const take = (pair: ClausePair) => {
    pairs.push(pair);
    free.earlier.delete(pair[0]);
    free.later.delete(pair[1]);
  };
  const pairEqual = (keyOf: (clause: ParsedClause) => string | null, fits: (pair: ClausePair) => boolean) => {
    const waiting = new Map<string, number[]>();
    for (const i of [...free.earlier].reverse()) {
      const key = keyOf(earlier[i]);
      if (key !== null)
        waiting
          .set(key, waiting.get(key) ?? [])
          .get(key)!
          .push(i);
    }
    for (const j of [...free.later]) {
      const candidates = waiting.get(keyOf(later[j]) ?? '');
      const i = candidates?.at(-1);
      if (i === undefined || !fits([i, j])) continue;
      candidates!.pop();
      take([i, j]);
    }
  };
  const always = () => true;
  pairEqual((clause) => `${clause.section}\n${clause.text}`, always);
  pairEqual((clause) => withoutOrdinal(clause), always);
  pairEqual((clause) => (clause.heading === '' ? null : dense(clause.heading)), always);
  const grams = { earlier: earlier.map(gramsOf), later: later.map(gramsOf) };
  const alike = ([i, j]: ClausePair) => likeness(grams.earlier[i], grams.later[j]);
  pairEqual(
    (clause) => `${clause.section}\n${clause.ordinal}`,
    (pair) => alike(pair) >= SAME_PLACE,
  );
  for (const pair of byLikeness(grams, free)) {
    if (free.earlier.has(pair[0]) && free.later.has(pair[1])) take(pair);
  }
  return pairs.sort((a, b) => a[1] - b[1]);
}

const dense = (text: string): string => text.replace(/\s/g, '');

const withoutOrdinal = ({ text, ordinal }: ParsedClause): string =>
  dense(text.startsWith(ordinal) ? text.slice(ordinal.length) : text);

/** Names and dates recur in every clause, so they tell little about which one it is. */
function gramsOf(clause: ParsedClause): Set<string> {
  const common = [...clause.roles.map(({ written }) => written), ...clause.deadlines.map(({ text }) => dense(text))];
  return bigramsOf(common.reduce((text, words) => text.replace(words, '，'), withoutOrdinal(clause)));
}

/** Pairs that are similar enough, the most similar first; of equals the earliest in the text. */
function byLikeness(
  grams: { earlier: Set<string>[]; later: Set<string>[] },
  free: { earlier: ReadonlySet<number>; later: ReadonlySet<number> },
): ClausePair[] {
  const holders = new Map<string, number[]>();
  for (const i of free.earlier) {
    for (const gram of grams.earlier[i])
      holders
        .set(gram, holders.get(gram) ?? [])
        .get(gram)!
        .push(i);
  }
  const found: { pair: ClausePair; likeness: number }[] = [];
  for (const j of free.later) {
    const candidates = new Set<number>();
    for (const gram of grams.later[j]) {
      const named = holders.get(gram);
      if (named && named.length <= COMMON) for (const i of named) candidates.add(i);
    }
    for (const i of candidates) {
      const value = likeness(grams.earlier[i], grams.later[j]);
      if (value >= ANY_PLACE) found.push({ pair: [i, j], likeness: value });
    }
  }
  found.sort((a, b) => b.likeness - a.likeness || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  return found.map(({ pair }) => pair);
}
