import type { ScoreView } from '../../api/types';
import { scoreTable } from './score-table';

const score = (body: string, points: number): ScoreView => ({
  body,
  score: points,
  grade: 'good',
  fewItems: false,
  missing: [],
  reconsidered: null,
  rules: [],
});

describe('scoreTable', () => {
  it('turns years into columns, ordered by the latest year that has scores', () => {
    const table = scoreTable([
      { year: 2018, scores: [score('甲', 95), score('乙', 80), score('丙', 70)] },
      { year: 2019, scores: [score('甲', 60), score('乙', 90)] },
      { year: 2020, scores: [] },
    ]);
    expect(table.map(({ body }) => body)).toEqual(['乙', '甲', '丙']);
    expect(table[1].scores[2018].score).toBe(95);
    expect(table[2].scores[2019]).toBeUndefined();
  });

  it('is empty before the first year', () => {
    expect(scoreTable([])).toEqual([]);
  });
});
