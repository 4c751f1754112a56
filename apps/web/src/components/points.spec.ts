import { pointsShown, pointsSigned } from './points';

describe('points', () => {
  it.each([
    [7.03075, 7.03],
    [8.530750000000001, 8.53],
    [-3.1, -3.1],
    [-0.001, 0],
    [80, 80],
  ])('%d are read as %d', (points, shown) => {
    expect(pointsShown(points)).toBe(shown);
  });

  it.each([
    [1.5, '+1.5'],
    [0, '0'],
    [-2.004, '-2'],
  ])('changed by %d are read as %s', (points, shown) => {
    expect(pointsSigned(points)).toBe(shown);
  });
});
