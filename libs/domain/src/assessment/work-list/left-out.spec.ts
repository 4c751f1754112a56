import { bodiesLeftOut } from '.';

const due = [
  { body: '县林业局', obligationId: 1 },
  { body: '县林业局', obligationId: 2 },
  { body: '县财政局', obligationId: 2 },
  { body: '县国土环保局', obligationId: 3 },
];

describe('whom a list leaves out', () => {
  it('is who has something due and nothing on it; a task of several bodies is on it for all of them', () => {
    expect(bodiesLeftOut(due, new Set([1, 2, 3]))).toEqual([]);
    expect(bodiesLeftOut(due, new Set([2]))).toEqual(['县国土环保局']);
    expect(bodiesLeftOut(due, new Set([1, 3]))).toEqual(['县财政局']);
  });
});
