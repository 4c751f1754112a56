import type { Grade } from './scheme/scheme';
import { someScheme } from './a-body-year.fixture';
import { gradeOf } from './grade';

describe('the grade', () => {
  it.each([
    [100, '优秀'],
    [90, '优秀'],
    [89.9, '良好'],
    [80, '良好'],
    [79.9, '合格'],
    [60, '合格'],
    [59.9, '不合格'],
    [0, '不合格'],
  ])('of %f is %s', (score, label) => {
    expect(gradeOf(score, someScheme().grades).label).toBe(label);
  });

  it('does not depend on the order of the policy', () => {
    const air: Grade[] = [
      { name: 'fail', label: '不合格', from: 0 },
      { name: 'good', label: '良好', from: 70 },
    ];
    expect(gradeOf(75, air).name).toBe('good');
  });
});
