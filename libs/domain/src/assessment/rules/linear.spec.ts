import { anItem, aReading, faultsOfRule, ruledBy } from '../a-body-year.fixture';

// 得分＝70×达标率－63, below 90 % nothing.
const item = anItem('air', 7, { kind: 'linear', reading: 'days', a: 70, b: -63, zeroBelow: 0.9 });
const at = (value: number, of: number | null = null) =>
  ruledBy(item, { readings: [aReading('days', value, { of })] }).points;

describe('a straight line over a rate', () => {
  it('gives 7 at 100 % and 0 at 90 %, as published', () => {
    expect(at(1)).toBe(7);
    expect(at(0.9)).toBeCloseTo(0, 9);
    expect(at(0.95)).toBeCloseTo(3.5, 9);
  });

  it('gives nothing below the cut-off, and no more than the weight', () => {
    expect([at(0.8999), at(0), at(1.2)]).toEqual([0, 0, 7]);
  });

  it('takes the rate from a count and what it is of', () => expect(at(365, 365)).toBe(7));

  it('says what is lacking where nobody has measured', () => {
    expect(ruledBy(item, {})).toMatchObject({ points: 0, missing: { en: 'no figure for "days"' } });
    expect(ruledBy(item, { readings: [aReading('days', null)] }).missing).toBeDefined();
  });

  it('is refused where 100 % does not give the weight', () => {
    expect(faultsOfRule(anItem('air', 8, item.rule))).toEqual([
      'a: gives 7 points at 100 %, which must be the weight 8',
    ]);
  });
});
