import { isMarked, stillToScore } from './marks';

describe('points by hand', () => {
  const needed = [
    { body: 1, item: 'work' },
    { body: 2, item: 'work' },
  ];
  const mark = (body: number, scorer: string, item = 'work', scorerBody = 9, scorerAccount: number | null = null) => ({
    ...{ body, item, scorer, scorerBody, scorerAccount },
  });

  it('are there when each item of each body has those of two persons; the same person twice is one', () => {
    const three = [mark(1, '甲'), mark(1, '乙'), mark(2, '甲')];
    expect(isMarked(needed, three, 2)).toBe(false);
    expect(isMarked(needed, [...three, mark(2, '甲')], 2)).toBe(false);
    expect(isMarked(needed, [...three, mark(2, '乙', 'other')], 2)).toBe(false);
    expect(isMarked(needed, [...three, mark(2, '丙')], 2)).toBe(true);
  });

  it('of two persons of one name in two bodies are those of two', () => {
    const both = [mark(1, '甲'), mark(1, '甲', 'work', 8)];
    expect(isMarked([needed[0]], both, 2)).toBe(true);
  });

  it('of one account that moved to another body are those of one', () => {
    const of = (...accounts: number[]) => accounts.map((account, nth) => mark(1, '甲', 'work', nth, account));
    expect(isMarked([needed[0]], of(7, 7), 2)).toBe(false);
    expect(isMarked([needed[0]], of(7, 8), 2)).toBe(true);
    expect(isMarked([needed[0]], [mark(1, '甲', 'work', 9, 7), mark(1, '甲（副）', 'work', 8, 7)], 2)).toBe(false);
  });

  it('are asked of each body until it has given some, and of all again where persons are missing', () => {
    expect(stillToScore([9, 8], [], 2)).toEqual([9, 8]);
    expect(stillToScore([9, 8], [mark(1, '甲')], 2)).toEqual([8]);
    expect(stillToScore([9, 8], [mark(1, '甲'), mark(1, '乙', 'work', 8)], 2)).toEqual([]);
    expect(stillToScore([9], [mark(1, '甲')], 2)).toEqual([9]);
    expect(stillToScore([9], [mark(1, '甲'), mark(1, '乙')], 2)).toEqual([]);
    expect(stillToScore([], [], 2)).toEqual([]);
  });

  it('are there where a scheme asks for none', () => {
    expect(isMarked([], [], 2)).toBe(true);
  });
});
