import { leagueTables, movesTable, type Placed } from './league-tables';

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

it('whom a change moved is said with both values, and once where it is the same', () => {
  const moved = [
    {
      body: '甲镇',
      group: 'towns',
      score: [100, 67.5] as [number, number],
      place: [1, 2] as [number, number],
      grade: ['excellent', 'pass'] as ['excellent', 'pass'],
      items: [],
    },
    {
      body: '乙镇',
      group: 'towns',
      score: [78, 78] as [number, number],
      place: [2, 1] as [number, number],
      grade: ['pass', 'pass'] as ['pass', 'pass'],
      items: [],
    },
  ];
  expect(movesTable(moved)).toBe(
    [
      '草案最近一次变动涉及 / the last change of the draft moved（2）',
      '甲镇  100 → 67.5  第 1 → 2 名 / place  优秀 → 合格',
      '乙镇  78          第 2 → 1 名 / place  合格',
      '',
    ].join('\n'),
  );
});
