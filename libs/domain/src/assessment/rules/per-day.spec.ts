import { anItem, aReading, ruledBy } from '../a-body-year.fixture';

// 每低1天扣0.2，低35天为0.
const item = anItem('air', 7, { kind: 'per-day', reading: 'good days', slope: 0.2, zeroAt: 35 });
const below = (days: number) =>
  ruledBy(item, { readings: [aReading('good days', 300 - days, { target: 300 })] }).points;

describe('points off for each day', () => {
  it('gives nothing 35 days below the target, as published', () => expect(below(35)).toBe(0));

  it('gives a fifth of a point 34 days below, and all at the target or above it', () => {
    expect(below(34)).toBeCloseTo(0.2, 9);
    expect([below(0), below(-5), below(36)]).toEqual([7, 7, 0]);
  });

  it('cannot tell without a target', () => {
    expect(ruledBy(item, { readings: [aReading('good days', 300)] }).missing).toBeDefined();
  });
});
