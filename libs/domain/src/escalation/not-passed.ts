/** How a body came out of a year. */
export interface YearScore {
  body: string;
  score: number;
  grade: string;
  /** In which it is ranked; null in a year of an older version, which ranks all together. */
  group: string | null;
}

export type NotPassed = 'failed' | 'poor';

type Ladder = { poorWhenLastBelow: number | null };

/**
 * 考核不合格或较差 (plan clause 49): whoever failed; and, because the plan does not say what 较差 is, where nobody failed the
 * body last in rank if its score is below what the policy says. Groups are ranked apart, so each has a last of its own, and
 * nobody is safe because a body of another group failed.
 *
 * @param failedGrade the name of the grade that is not passed
 */
export function notPassed<Score extends YearScore>(
  scores: readonly Score[],
  failedGrade: string,
  ladder: Ladder,
): (Score & { why: NotPassed })[] {
  const groups = new Set(scores.map(({ group }) => group));
  return [...groups].flatMap((of) =>
    notPassedOf(
      scores.filter(({ group }) => group === of),
      failedGrade,
      ladder,
    ),
  );
}

/** The same of one group. Several that share the last place are all last; a body that is the only one is not. */
function notPassedOf<Score extends YearScore>(
  scores: readonly Score[],
  failedGrade: string,
  { poorWhenLastBelow }: Ladder,
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
