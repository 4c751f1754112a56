import type { Grade } from './scheme/scheme';

/** The best grade whose floor the score reaches; 以上 includes the number itself (民法典 art. 1259). */
export function gradeOf(score: number, grades: readonly Grade[]): Grade {
  const falling = [...grades].sort((a, b) => b.from - a.from);
  return falling.find(({ from }) => score >= from) ?? falling[falling.length - 1];
}
