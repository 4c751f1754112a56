import { segment } from './segment';

const text = (...lines: string[]): string => lines.join('\n');

describe('cutting a plan into sections and clauses', () => {
  it('finds sections, clauses and what stands outside', () => {
    const whole = text(
      '总体要求',
      '一、查清底数',
      '（一）查面积。查一遍。（县甲局负责）',
      '（二）查分布，查成因。再查。',
      '1.先查东边。',
      '二、动手治理',
      '（三）治一遍。（县乙局负责）',
      '各镇要抓好落实。',
      '公开方式：主动公开',
    );
    const { sections, clauses, outside } = segment(whole);
    expect(sections.map((s) => s.ordinal + s.heading)).toEqual(['一、查清底数', '二、动手治理']);
    expect(clauses.map(({ ordinal, heading, section }) => [ordinal, heading, section])).toEqual([
      ['（一）', '查面积', '一、查清底数'],
      ['（二）', '查分布，查成因', '一、查清底数'],
      ['（三）', '治一遍', '二、动手治理'],
    ]);
    expect(clauses[1].text).toBe('（二）查分布，查成因。再查。\n1.先查东边。');
    expect(outside.map((piece) => piece.text)).toEqual(['总体要求', '各镇要抓好落实。', '公开方式：主动公开']);
    for (const { span, ordinal, heading } of sections) expect(whole.slice(...span)).toBe(ordinal + heading);
    for (const clause of clauses) expect(whole.startsWith(clause.text, clause.from)).toBe(true);
  });

  it('takes the level that carries the responsibilities', () => {
    const sectionsOnly = segment(text('一、甲事。做。（县甲局负责）', '（一）细则。', '二、乙事。做。（县乙局负责）'));
    expect(sectionsOnly.clauses.map((c) => c.ordinal)).toEqual(['一、', '二、']);
    const points = segment(text('（一）甲类', '1.甲事。（县甲局负责）', '2.乙事。（县乙局负责）'));
    expect(points.clauses.map((c) => [c.ordinal, c.section])).toEqual([
      ['1.', '（一）甲类'],
      ['2.', '（一）甲类'],
    ]);
  });

  it('keeps a second paragraph with its own responsibility in the clause', () => {
    const { clauses } = segment(
      text('（一）考核。打分。', '（县甲局牵头）', '后续处理。（县乙局牵头）', '各镇要落实。'),
    );
    expect(clauses).toHaveLength(1);
    expect(clauses[0].text.endsWith('后续处理。（县乙局牵头）')).toBe(true);
  });

  it('leaves points of a general part outside, however deep they lie', () => {
    const whole = text(
      '一、总体要求',
      '（一）摸清底数。',
      '1.先查机关。',
      '二、任务',
      '（一）装表。（县甲局负责）',
      '1.先装机关。',
    );
    const { clauses } = segment(whole);
    expect(clauses.map(({ ordinal, section }) => [ordinal, section])).toEqual([['（一）', '二、任务']]);
  });

  it('finds nothing where nothing is numbered', () => {
    expect(segment('随便写几句。').clauses).toEqual([]);
  });
});
