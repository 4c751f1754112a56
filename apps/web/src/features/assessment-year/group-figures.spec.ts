import { groupFigures, meansOfItems } from './group-figures';

const words = { zh: '协作配合', en: 'cooperation' };
const row = (score: number, ...points: (number | null)[]) => ({
  score,
  items: points.map((one, nth) => ({ item: `i${nth + 1}`, under: null, words, weight: 10, points: one })),
});

describe('a group as a whole', () => {
  it('has a mean, a best and a worst score', () => {
    expect(groupFigures([row(80), row(91), row(70.3)])).toEqual({ bodies: 3, mean: 80.4, best: 91, worst: 70.3 });
  });

  it('has a mean of each item, over those for whom it applies', () => {
    expect([...meansOfItems([row(0, 8, null), row(0, 9, 4), row(0, 8, 6)])]).toEqual([
      ['i1', 8.3],
      ['i2', 5],
    ]);
  });

  it('is not to be seen where only one body is', () => {
    expect(groupFigures([row(80)])).toBeNull();
    expect(meansOfItems([row(80, 8)]).size).toBe(0);
  });
});
