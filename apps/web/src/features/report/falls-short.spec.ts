import { fallsShort } from './falls-short';

const aTarget = { operator: '>=' as const, value: 90, upTo: null, bound: null, unit: '%' };

describe('a figure that misses its target', () => {
  it.each([
    ['at least, below', aTarget, 88, null, true],
    ['at least, just there', aTarget, 90, null, false],
    ['at most, above', { ...aTarget, operator: '<=' as const }, 91, null, true],
    ['at most, at the upper end of a range', { ...aTarget, operator: '<=' as const, upTo: 95 }, 95, null, false],
    ['a fall that is too small', { ...aTarget, operator: 'change' as const, value: -10 }, 95, 100, true],
    ['a fall that is enough', { ...aTarget, operator: 'change' as const, value: -10 }, 88, 100, false],
    ['a rise that is too small', { ...aTarget, operator: 'change' as const, value: 6 }, 103, 100, true],
    ['a change without the base year', { ...aTarget, operator: 'change' as const, value: 6 }, 103, null, false],
    ['no figure', aTarget, null, null, false],
    ['a target that is still to be set', { ...aTarget, value: null }, 1, null, false],
    ['about', { ...aTarget, operator: '~' as const }, 1, null, false],
  ])('%s: %#', (_, target, value, base, expected) => {
    expect(fallsShort(target, value, base)).toBe(expected);
  });
});
