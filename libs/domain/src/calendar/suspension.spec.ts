import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  extend,
  nextWorkingDay,
  resume,
  rollForward,
  suspend,
  workingDaysBetween,
} from '.';
import { aCalendar, aDate } from './testing/arbitraries';
import { calendar2017to2019 as calendar } from './testing/some-calendars';

const refusal = (code: string) => expect.objectContaining({ code });

describe('a suspended period', () => {
  it('keeps the working days that were left and gets them back after it resumes', () => {
    const suspension = suspend(calendar, { dueOn: '2018-10-12', from: '2018-09-28', countedIn: 'working-days' });
    expect(suspension.remaining).toBe(7); // 29 and 30 September are make-up days, then the holiday
    const resumed = resume(calendar, suspension, '2018-11-02'); // a Friday
    expect(resumed.result).toBe('2018-11-13');
    expect(resumed.sentence.zh).toBe(
      '自2018年11月2日次日起算7个工作日，当日不计，止于2018年11月13日，跳过休息日4天（周六2天、周日2天）。',
    );
  });

  it('of natural days moves by the days it stood still, and on from a rest day', () => {
    const suspension = suspend(calendar, { dueOn: '2018-06-29', from: '2018-06-08', countedIn: 'days' });
    expect(suspension.remaining).toBe(21);
    expect(resume(calendar, suspension, '2018-06-15').result).toBe('2018-07-06'); // a Friday
    expect(resume(calendar, suspension, '2018-06-16').result).toBe('2018-07-09'); // Saturday the 7th moves on
  });

  it('may be suspended on its last day, and not on the day after', () => {
    const last = suspend(calendar, { dueOn: '2018-06-29', from: '2018-06-29', countedIn: 'working-days' });
    expect(last.remaining).toBe(0);
    expect(resume(calendar, last, '2018-07-20').result).toBe('2018-07-20');
    expect(() => suspend(calendar, { dueOn: '2018-06-29', from: '2018-06-30', countedIn: 'days' })).toThrow(
      refusal('suspended-after-due'),
    );
  });

  it('does not go on before it stood still', () => {
    const suspension = suspend(calendar, { dueOn: '2018-06-29', from: '2018-06-08', countedIn: 'days' });
    expect(resume(calendar, suspension, '2018-06-08').result).toBe('2018-06-29');
    expect(() => resume(calendar, suspension, '2018-06-07')).toThrow(refusal('resumed-before-suspended'));
  });

  it('moves its end by exactly the working days that were credited', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.nat(120), fc.nat(200), (any, from, left, stood) => {
        const dueOn = addWorkingDays(any, from, left);
        const on = addDays(from, stood);
        const end = resume(any, suspend(any, { dueOn, from, countedIn: 'working-days' }), on).result;
        expect(workingDaysBetween(any, dueOn, end)).toBe(workingDaysBetween(any, from, on));
      }),
    );
  });

  it('moves its end by exactly the natural days that were credited, and then only off a rest day', () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.nat(200), fc.nat(200), (any, from, left, stood) => {
        const dueOn = addDays(from, left);
        const on = addDays(from, stood);
        const end = resume(any, suspend(any, { dueOn, from, countedIn: 'days' }), on).result;
        expect(end).toBe(rollForward(any, addDays(dueOn, daysBetween(from, on))));
      }),
    );
  });

  it('may be extended before, while or after it stands still: working days end on the same day', () => {
    fc.assert(
      fc.property(
        aCalendar,
        aDate,
        fc.nat(60),
        fc.nat(90),
        fc.integer({ min: 1, max: 40 }),
        (any, from, left, stood, n) => {
          const by = { kind: 'working-days' as const, n };
          const dueOn = addWorkingDays(any, nextWorkingDay(any, from), left);
          const on = addDays(from, stood);
          const stopped = (due: string) => suspend(any, { dueOn: due, from, countedIn: 'working-days' });
          const before = resume(any, stopped(extend(any, dueOn, by).result), on).result;
          const still = stopped(dueOn);
          const meanwhile = resume(any, { ...still, remaining: still.remaining + n }, on).result;
          const resumed = resume(any, still, on).result;
          expect(before).toBe(meanwhile);
          expect(extend(any, resumed, by).result).toBe(before);
        },
      ),
    );
  });
});

describe('an extension', () => {
  it('is counted from the old date', () => {
    expect(extend(calendar, '2018-06-29', { kind: 'months', n: 2 }).result).toBe('2018-08-29');
    expect(extend(calendar, '2018-12-28', { kind: 'working-days', n: 5 }).result).toBe('2019-01-07');
    expect(extend(calendar, '2018-09-20', { kind: 'days', n: 11 }).result).toBe('2018-10-08');
  });

  it('is refused when it moves nothing', () => {
    expect(() => extend(calendar, '2018-06-29', { kind: 'days', n: 0 })).toThrow(refusal('extension-not-later'));
  });
});
