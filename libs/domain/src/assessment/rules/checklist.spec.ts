import { anItem, aReading, faultsOfRule, ruledBy } from '../a-body-year.fixture';

// 四项各1.5，全或无.
const boxes = ['plan', 'staff', 'budget', 'records'].map((reading) => ({ reading, atLeast: 1 }));
const item = anItem('foundation', 6, { kind: 'checklist', boxes, each: 1.5 });
const readings = (...values: number[]) => values.map((value, nth) => aReading(boxes[nth].reading, value));

describe('boxes, all or nothing', () => {
  it.each([
    [[1, 1, 1, 1], 6],
    [[1, 1, 1, 0], 4.5],
    [[1, 0.99, 0, 0], 1.5],
    [[0, 0, 0, 0], 0],
  ])('%j give %f', (values, points) => {
    expect(ruledBy(item, { readings: readings(...values) }).points).toBe(points);
  });

  it('has a line for each box', () => {
    expect(ruledBy(item, { readings: readings(1, 1, 1, 0) }).lines.map(({ points }) => points)).toEqual([
      1.5, 1.5, 1.5, 0,
    ]);
  });

  it('names the first box nobody has looked at', () => {
    expect(ruledBy(item, { readings: readings(1, 1) }).missing).toMatchObject({ en: 'no figure for "budget"' });
  });

  it('is refused where the boxes do not add up to the weight', () => {
    expect(faultsOfRule(anItem('foundation', 5, item.rule))).toEqual([
      'each: gives 6 points for 4 boxes, which must be the weight 5',
    ]);
  });
});
