import { typedNumber, wrongNumber } from './typed-number';

describe('a number that is typed', () => {
  it.each([
    ['81.5', 81.5],
    [' ８５ ', 85],
    ['-3', -3],
    ['−3', -3],
    ['0', 0],
    ['', undefined],
    ['81.', '81.'],
    ['1,000', '1,000'],
    ['约50', '约50'],
    ['1e3', '1e3'],
    ['9'.repeat(400), '9'.repeat(400)],
  ])('%j is %j', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it.each([
    [undefined, {}, null],
    ['约50', {}, 'no-number'],
    [1, { min: 1, max: 100, whole: true }, null],
    [0, { min: 1, max: 100, whole: true }, 'out-of-bounds'],
    [100, { min: 1, max: 100, whole: true }, null],
    [101, { min: 1, max: 100, whole: true }, 'out-of-bounds'],
    [1.5, { min: 1, max: 100, whole: true }, 'not-whole'],
    [50, { min: -5, max: 5 }, 'out-of-bounds'],
    [-5, { min: -5, max: 5 }, null],
  ])('%j within %j: %j', (value, bounds, wrong) => {
    expect(wrongNumber(value, bounds)).toBe(wrong);
  });
});
