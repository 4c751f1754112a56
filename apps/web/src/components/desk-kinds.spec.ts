import { isDeskKind, onDesk } from './desk-kinds';

const own = (key: string) => key;

describe('what lies on a desk', () => {
  it('is what was asked for', () => expect(onDesk(['a', 'b', 'c'], own, 'c', 0)).toBe(2));

  it('is the next when that is done, and the one before when it was the last', () => {
    expect(onDesk(['a', 'c'], own, 'b', 1)).toBe(1);
    expect(onDesk(['a', 'b'], own, 'c', 2)).toBe(1);
  });

  it('is the first at the beginning, also where nothing waits', () => {
    expect(onDesk(['a', 'b'], own, null, 0)).toBe(0);
    expect(onDesk([], own, 'a', 3)).toBe(0);
  });

  it('is of kinds that are done in a row', () => {
    expect([isDeskKind('review-report'), isDeskKind('submit-report')]).toEqual([true, false]);
  });
});
