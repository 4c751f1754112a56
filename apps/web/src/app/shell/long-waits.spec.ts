import { LONG, LongWaits } from './long-waits';

describe('a server that does not answer', () => {
  it('is told of once one question has waited for long, and no more when it is answered', () => {
    const waits = new LongWaits();
    waits.see(['board'], 0);
    expect([waits.isLong(LONG - 1), waits.isLong(LONG)]).toEqual([false, true]);
    waits.see([], LONG);
    expect([waits.waits, waits.isLong(2 * LONG)]).toEqual([false, false]);
  });

  it('is not told of for many short questions, one after the other', () => {
    const waits = new LongWaits();
    for (let now = 0; now < 10 * LONG; now += LONG / 2) waits.see([`question ${now}`], now);
    expect(waits.isLong(10 * LONG - LONG / 2)).toBe(false);
  });
});
