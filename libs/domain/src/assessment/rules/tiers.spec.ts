import { anItem, aReading, faultsOfRule, ruledBy } from '../a-body-year.fixture';

// 优秀得票率 ≥90 → 200, 80–90 → 190, 70–80 → 180, 60–70 → 170, <60 → 160; 基本称职＋不称职 ≥ 1/3 → 130.
const rule = {
  kind: 'tiers',
  votes: ['优秀'],
  tiers: [
    { from: 0.9, points: 200 },
    { from: 0.8, points: 190 },
    { from: 0.7, points: 180 },
    { from: 0.6, points: 170 },
    { from: 0, points: 160 },
  ],
  override: [{ votes: ['基本称职', '不称职'], from: '1/3', points: 130 }],
};
const item = anItem('opinion', 200, rule);
const voted = (counts: Record<string, number>, cast = 60) =>
  ruledBy(item, { votes: [{ item: 'opinion', counts, cast, source: '测评', evidence: [] }] });

describe('tiers on a rate', () => {
  it.each([
    [54, 200],
    [53, 190],
    [48, 190],
    [47, 180],
    [42, 180],
    [36, 170],
    [35, 160],
    [0, 160],
  ])('%i of 60 excellent give %i', (excellent, points) => {
    expect(voted({ 优秀: excellent }).points).toBe(points);
  });

  it('gives 130 by the failing clause from exactly a third on, as published', () => {
    expect(voted({ 优秀: 40, 基本称职: 15, 不称职: 5 }).points).toBe(130);
    expect(voted({ 优秀: 40, 基本称职: 15, 不称职: 4 }).points).toBe(170);
    expect(voted({ 优秀: 40, 基本称职: 20 }).lines[0].reason.en).toContain('by the failing clause');
  });

  it('takes no count of more votes than voters: 95 % excellent and a third low cannot both be', () => {
    expect(voted({ 优秀: 57, 不称职: 20 }).missing).toEqual({
      zh: '得票合计77，多于投票人数60',
      en: '77 votes of 60 voters',
    });
  });

  it('works on a reading as well', () => {
    const { votes: _, override: __, ...plain } = rule;
    const of = anItem('satisfied', 200, { ...plain, reading: 'satisfied' });
    expect(ruledBy(of, { readings: [aReading('satisfied', 81, { of: 90 })] }).points).toBe(200);
    expect(ruledBy(of, {}).missing).toBeDefined();
  });

  it('says so where nobody has voted', () => {
    expect(voted({}, 0).missing).toBeDefined();
    expect(ruledBy(item, {}).missing).toBeDefined();
  });

  it.each([
    [{ ...rule, reading: 'x' }, 'must give exactly one of reading, votes'],
    [{ ...rule, tiers: [{ from: 0.5, points: 200 }] }, 'tiers: must have a tier from 0'],
    [{ ...rule, tiers: [...rule.tiers, { from: 0.9, points: 1 }] }, 'tiers: must not begin two tiers at one rate'],
    [{ ...rule, tiers: [{ from: 0, points: 190 }] }, 'tiers: gives at most 190 points, which must be the weight 200'],
    [
      { ...rule, override: [{ votes: ['不称职'], from: '1/3', points: 201 }] },
      'override[0].points: must not be more than the weight 200',
    ],
    [
      { ...rule, tiers: [{ from: 2, points: 200 }] },
      'tiers: entry 1 has a wrong from: it must be a share from 0 to 1, for example 0.9 or 1/3',
    ],
  ])('is refused %#', (wrong, sentence) => {
    expect(faultsOfRule(anItem('opinion', 200, wrong)).join('; ')).toContain(sentence);
  });
});
