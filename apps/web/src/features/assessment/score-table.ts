import type { AssessmentView, ScoreView } from '../../api/types';

export interface BodyScores {
  body: string;
  /** By year. */
  scores: Record<number, ScoreView>;
}

type Year = Pick<AssessmentView, 'year' | 'scores'>;

/** One line for each body, the best of the latest year first; a body without a score there comes last. */
export function scoreTable(assessments: readonly Year[]): BodyScores[] {
  const lines = new Map<string, BodyScores>();
  for (const { year, scores } of assessments) {
    for (const score of scores) {
      const line = lines.get(score.body) ?? { body: score.body, scores: {} };
      line.scores[year] = score;
      lines.set(score.body, line);
    }
  }
  const latest = latestScored(assessments);
  const points = ({ scores }: BodyScores) => scores[latest]?.score ?? -Infinity;
  return [...lines.values()].sort((a, b) => compare(points(b), points(a)) || a.body.localeCompare(b.body, 'zh'));
}

/** The latest year in which anybody has a score. */
export const latestScored = (assessments: readonly Year[]): number =>
  Math.max(...assessments.filter(({ scores }) => scores.length > 0).map(({ year }) => year));

const compare = (a: number, b: number) => (a === b ? 0 : a - b);
