import { anItem, aReading, ruledBy } from '../a-body-year.fixture';

// 第一名200，每降一名减基本分的2 %.
const item = anItem('ranked', 200, { kind: 'rank', reading: 'output', better: 'higher', step: 0.02 });
const of = (value: number) => ({ readings: [aReading('output', value)] });
const points = (own: number, ...others: number[]) => ruledBy(item, of(own), others.map(of)).points;

describe('by place in the group', () => {
  it('gives the first all, and 2 % less for each place', () => {
    expect([points(9, 8, 7), points(8, 9, 7), points(7, 9, 8)]).toEqual([200, 196, 192]);
  });

  it('gives a shared place to both, and skips the next', () => {
    expect([points(9, 9, 7), points(7, 9, 9)]).toEqual([200, 192]);
  });

  it('ranks from below where less is better', () => {
    const less = anItem('ranked', 200, { ...item.rule!, better: 'lower' });
    expect(ruledBy(less, of(3), [of(5), of(4)]).points).toBe(200);
    expect(ruledBy(less, of(5), [of(3), of(4)]).points).toBe(192);
  });

  it('ranks without those nobody has measured, who get nothing', () => {
    expect(ruledBy(item, of(1), [{}]).points).toBe(200);
    expect(ruledBy(item, {}, [of(1)])).toMatchObject({ points: 0, missing: { en: 'no figure for "output"' } });
  });

  it('never gives less than nothing', () => {
    expect(points(0, ...Array.from({ length: 60 }, (_, nth) => nth + 1))).toBe(0);
  });
});
