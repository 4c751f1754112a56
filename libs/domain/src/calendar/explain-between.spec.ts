import fc from 'fast-check';
import { addDays, addWorkingDays, explainBetween, workingDaysBetween } from '.';
import { aCalendar, aDate } from './testing/arbitraries';
import { calendar2017to2019 as calendar } from './testing/some-calendars';

describe('how far two dates lie apart', () => {
  it('does not count the starting day, and says what rests', () => {
    expect(explainBetween(calendar, '2018-12-28', '2019-01-07')).toMatchObject({
      days: 10,
      workingDays: 5,
      counted: ['2018-12-29', '2019-01-02', '2019-01-03', '2019-01-04', '2019-01-07'],
      skipped: expect.arrayContaining([{ date: '2018-12-31', reason: '元旦' }]),
      provisional: false,
      sentence: { zh: '自2018年12月28日次日起至2019年1月7日，共10日，其中工作日5日，休息日5日。' },
    });
  });

  it('is negative backwards, and nothing from a day to itself', () => {
    expect(explainBetween(calendar, '2019-01-07', '2018-12-28')).toMatchObject({ days: -10, workingDays: -5 });
    expect(explainBetween(calendar, '2018-12-28', '2018-12-28')).toMatchObject({
      days: 0,
      workingDays: 0,
      counted: [],
    });
  });

  it('says where it is provisional, and refuses what is older than all arrangements', () => {
    expect(explainBetween(calendar, '2019-12-27', '2019-12-28').provisional).toBe(false);
    const open = explainBetween(calendar, '2019-12-27', '2020-01-02');
    expect([open.provisional, open.sentence.zh]).toEqual([true, expect.stringContaining('暂按周末推算')]);
    for (const [from, to] of [
      ['2016-12-30', '2018-01-02'],
      ['2018-01-02', '2016-12-30'],
    ]) {
      expect(() => explainBetween(calendar, from, to)).toThrow(
        expect.objectContaining({ code: 'date-before-calendar' }),
      );
    }
  });

  it('is what adding added', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.nat(90), (any, from, n) => {
        const later = explainBetween(any, from, addWorkingDays(any, from, n));
        expect(later.workingDays).toBe(n);
        expect(later.counted).toHaveLength(n);
        const by = explainBetween(any, from, addDays(from, n));
        expect([by.days, by.counted.length + by.skipped.length]).toEqual([n, n]);
        expect(by.workingDays).toBe(workingDaysBetween(any, from, by.to));
      }),
    );
  });
});
