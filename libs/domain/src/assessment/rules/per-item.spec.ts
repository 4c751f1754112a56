import { anItem, aReading, faultsOfRule, ruledBy } from '../a-body-year.fixture';

// 每少1条扣1分，最高扣4分.
const item = anItem('reports', 4, { kind: 'per-item', reading: 'reports lacking', each: 1, cap: 4 });
const lacking = (value: number, of = item) => ruledBy(of, { readings: [aReading('reports lacking', value)] }).points;

describe('points off for each that is lacking', () => {
  it.each([
    [0, 4],
    [1, 3],
    [4, 0],
    [5, 0],
    [-1, 4],
  ])('%i lacking leave %i', (count, points) => expect(lacking(count)).toBe(points));

  it('leaves what is beyond the cap, and takes all without one', () => {
    expect(lacking(9, anItem('reports', 10, { ...item.rule!, cap: 4 }))).toBe(6);
    expect(lacking(9, anItem('reports', 10, { ...item.rule!, cap: null }))).toBe(1);
    expect(lacking(11, anItem('reports', 10, { ...item.rule!, cap: null }))).toBe(0);
  });

  it('is refused with a cap beyond the weight, or without any', () => {
    expect(faultsOfRule(anItem('reports', 3, item.rule))).toEqual(['cap: must not be more than the weight 3']);
    expect(faultsOfRule(anItem('reports', 4, { kind: 'per-item', reading: 'x', each: 1 }))).toEqual([
      'cap: is missing',
    ]);
  });
});
