import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@app/config';
import { ordinal } from './plan-text';

const CHAPTER = /^(?=[一二三四五六七八九十]+、)/m;
/** （三） or (三) at the beginning of a paragraph. */
const CLAUSE = /^[（(][一二三四五六七八九十]+[）)]/gm;

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

/** The text of the demo plan: 49 clauses in 10 chapters. */
export const demoPlan = (): string => readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8');
