import { anItem, aReading, faultsOfRule, ruledBy } from '../a-body-year.fixture';

// 每差1 µg 扣0.5，扣完为止.
const rule = { kind: 'per-unit', reading: 'PM2.5', short: 'above', unit: 1, each: 0.5, parts: 'none' };
const at = (value: number, change: object = {}) =>
  ruledBy(anItem('air', 5, { ...rule, ...change }), { readings: [aReading('PM2.5', value, { target: 35 })] }).points;

describe('points off for each unit short of the target', () => {
  it.each([
    [35, 5],
    [34, 5],
    [36, 4.5],
    [36.9, 4.5],
    [45, 0],
    [46, 0],
  ])('%f gives %f', (value, points) => expect(at(value)).toBe(points));

  it('counts a part of a unit as the file says', () => {
    expect([at(36.5, { parts: 'share' }), at(36.5, { parts: 'whole' }), at(36.5)]).toEqual([4.25, 4, 4.5]);
  });

  it('takes 0.3 for three units of 0.1', () => {
    expect(at(35.3, { unit: 0.1, parts: 'none' })).toBe(3.5);
  });

  it('keeps to its floor, and looks to the other side where it is told', () => {
    expect(at(100, { floor: 1 })).toBe(1);
    expect([at(34, { short: 'below' }), at(36, { short: 'below' })]).toEqual([4.5, 5]);
  });

  it('is refused with a floor above the weight, and with an unknown setting', () => {
    expect(faultsOfRule(anItem('air', 5, { ...rule, floor: 6 }))).toEqual([
      'floor: must not be more than the weight 5',
    ]);
    expect(faultsOfRule(anItem('air', 5, { ...rule, flor: 1 }))).toEqual([
      'flor: is no setting of the rule "per-unit"',
    ]);
  });
});
