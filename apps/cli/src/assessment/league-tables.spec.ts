import { leagueTables, type Placed } from './league-tables';

const groups = [
  { id: 'towns', words: { zh: '各镇', en: 'towns' } },
  { id: 'departments', words: { zh: '部门', en: 'departments' } },
];
const placed = (body: string, group: string | null, place: number | null, score: number): Placed => ({
  body,
  group,
  place,
  score,
  grade: 'good',
  fewItems: score < 85,
});

describe('league tables', () => {
  it('rank each group apart, with its count and a mark where little could be judged', () => {
    const text = leagueTables(groups, [
      placed('某局', 'departments', 1, 88),
      placed('乙镇', 'towns', 2, 80.5),
      placed('甲镇', 'towns', 1, 89),
    ]);
    expect(text).toBe(
      [
        '各镇 / towns（2）',
        '1  甲镇  89    良好',
        '2  乙镇  80.5  良好  项目较少 / few items',
        '',
        '部门 / departments（1）',
        '1  某局  88  良好',
        '',
      ].join('\n'),
    );
  });

  it('list scores of an older version by points', () => {
    expect(leagueTables(groups, [placed('乙局', null, null, 86), placed('甲局', null, null, 90)])).toBe(
      '未分组 / no groups（2）\n–  甲局  90  良好\n–  乙局  86  良好\n',
    );
  });
});
