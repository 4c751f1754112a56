/** How a body came out of a year. */
export interface YearScore {
  body: string;
  score: number;
  grade: string;
}

export type NotPassed = 'failed' | 'poor';

/**
 * 考核不合格或较差 (plan clause 49): whoever failed; and, because the plan does not say what 较差 is, where nobody failed the
 * body last in rank if its score is below what the policy says. Several that share the last place are all last; a body that
 * is the only one assessed is not.
 *
 * @param failedGrade the name of the grade that is not passed
 */
export function notPassed<Score extends YearScore>(
  scores: readonly Score[],
  failedGrade: string,
  { poorWhenLastBelow }: { poorWhenLastBelow: number | null },
): (Score & { why: NotPassed })[] {
  const failed = scores.filter(({ grade }) => grade === failedGrade);
  if (failed.length > 0) return failed.map((one) => ({ ...one, why: 'failed' }));
  const [lowest, highest] = [
    Math.min(...scores.map(({ score }) => score)),
    Math.max(...scores.map(({ score }) => score)),
  ];
  if (poorWhenLastBelow === null || lowest === highest || lowest >= poorWhenLastBelow) return [];
  return scores.filter(({ score }) => score === lowest).map((one) => ({ ...one, why: 'poor' }));
}
