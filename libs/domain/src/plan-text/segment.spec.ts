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

  const ordinals = (...lines: string[]): string[] => segment(text(...lines)).clauses.map((c) => c.ordinal + c.heading);

  it('counts the parts of a task as one where the responsibility stands after the last', () => {
    expect(
      ordinals('（一）甲事。', '1.东；', '2.西。（县甲局负责）', '（二）乙事。', '1.南；', '2.北。（县乙局负责）'),
    ).toEqual(['（一）甲事', '（二）乙事']);
  });

  it('keeps a clause and its points apart where both name somebody', () => {
    expect(ordinals('（一）甲事。（县甲局牵头）', '1.东。（县乙局负责）', '2.西。（县丙局负责）')).toEqual([
      '（一）甲事',
      '1.东',
      '2.西',
    ]);
  });

  it('takes measures at the end without anybody for clauses, principles at the beginning not', () => {
    expect(
      ordinals(
        '一、总体要求',
        '（一）指导思想。求稳。',
        '二、任务',
        '（一）甲事。',
        '1.东。（县甲局负责）',
        '2.西。（县甲局负责）',
        '三、保障',
        '（一）抓落实。各级重视。',
      ),
    ).toEqual(['1.东', '2.西', '（一）抓落实']);
  });

  it('begins anew with the next plan in the document', () => {
    const { clauses, outside } = segment(
      text(
        '一、甲类',
        '（一）甲事。（县甲局负责）',
        '某县第二个行动方案',
        '为了做好，制定本方案。',
        '一、乙类',
        '（一）乙事。（县乙局负责）',
      ),
    );
    expect(clauses.map((c) => c.text)).toEqual(['（一）甲事。（县甲局负责）', '（一）乙事。（县乙局负责）']);
    expect(outside.map((line) => line.text)).toContain('为了做好，制定本方案。');
  });

  it('reads the rows of a table; blank cells are those above, a row without a task adds to the one above', () => {
    const { clauses } = segment(
      text(
        '序号\t类别\t任务\t措施\t牵头单位\t配合单位',
        '1\t东片\t补点位\t查一遍\t县甲局\t县乙局、县丙局',
        '\t\t\t再查一遍\t\t',
        '2\t西片\t联网\t连起来\t县丁局\t',
        '\t\t\t\t\t县乙局',
      ),
    );
    expect(clauses.map((c) => [c.heading, c.section, c.tails[0].roles.map((r) => `${r.role} ${r.written}`)])).toEqual([
      ['查一遍', '东片', ['lead 县甲局', 'cooperator 县乙局', 'cooperator 县丙局']],
      ['再查一遍', null, ['lead 县甲局', 'cooperator 县乙局', 'cooperator 县丙局']],
      ['连起来', '西片', ['lead 县丁局', 'cooperator 县乙局']],
    ]);
  });

  it('gives the lead to the first of a list from 下同 on, and everywhere where the notice says so', () => {
    const leads = (...lines: string[]): (string | undefined)[] =>
      segment(text(...lines)).clauses.map((c) => c.tails[0].roles.find((r) => r.byRule)?.written);
    const list = '做。（县甲局、县乙局负责）';
    expect(
      leads(
        `（一）甲事。${list}`,
        '（二）乙事。（县丙局、县乙局负责。列第一位者为牵头单位，下同）',
        `（三）丙事。${list}`,
      ),
    ).toEqual([undefined, '县丙局', '县甲局']);
    expect(leads('排在首位的为牵头单位。', `（一）甲事。${list}`, '（二）乙事。（县丙局牵头，县乙局配合）')).toEqual([
      '县甲局',
      undefined,
    ]);
  });
});
