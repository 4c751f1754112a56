import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@app/config';
import { ordinal } from './plan-text';

const CHAPTER = /^(?=[一二三四五六七八九十]+、)/m;
/** （三） or (三) at the beginning of a paragraph. */
const CLAUSE = /^[（(][一二三四五六七八九十]+[）)]/gm;
const BEFORE_CLAUSE = /^(?=[（(][一二三四五六七八九十]+[）)])/m;

/**
 * A plan with some of its chapters, clauses numbered anew: what is about a plan as such need not be lived through with all of
 * it.
 *
 * @param chapters their numbers, from 1
 */
export function partOfPlan(text: string, chapters: readonly number[]): string {
  const [head, ...all] = text.split(CHAPTER);
  let clauses = 0;
  const kept = all.filter((_, nth) => chapters.includes(nth + 1));
  return [head, ...kept.map((chapter) => chapter.replace(CLAUSE, () => ordinal((clauses += 1))))].join('');
}

/**
 * A plan with some of its clauses, numbered anew, each in its chapter; what stands behind the last clause of a plan stays with that one.
 *
 * @param wanted their numbers in the whole plan
 */
export function clausesOfPlan(text: string, wanted: readonly number[]): string {
  const [head, ...chapters] = text.split(CHAPTER);
  let [number, kept] = [0, 0];
  const parts = chapters.map((chapter) => {
    const [title, ...clauses] = chapter.split(BEFORE_CLAUSE);
    const those = clauses.filter(() => wanted.includes((number += 1)));
    return those.length ? [title, ...those.map((one) => one.replace(CLAUSE, () => ordinal((kept += 1))))].join('') : '';
  });
  return [head, ...parts].join('');
}

/** The text of the demo plan: 49 clauses in 10 chapters. */
export const demoPlan = (): string => readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8');
