import { nextItem } from './next-item';

describe('the keys of a menu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', 2, 1],
    ['ArrowUp', -1, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 1, null],
  ])('%s from %d of three leads to %j', (key, at, to) => {
    expect(nextItem(key, at, 3)).toBe(to);
  });

  it('lead nowhere in an empty one', () => {
    expect(nextItem('ArrowDown', -1, 0)).toBeNull();
  });
});
