import fc from 'fast-check';
import { addDays, addWorkingDays, buildCalendar, isWorkingDay } from '../calendar';
import type { UnreadRule } from './rules';
import { unreadTurn } from './unread';
import { opensTheWeek } from './week';

const RULE: UnreadRule = {
  kinds: ['urging'],
  steps: [
    { afterWorkingDays: 3, to: 'head' },
    { afterWorkingDays: 7, to: 'superior' },
  ],
  recordAfterWorkingDays: 12,
};
/** National Day 2018, with its two make-up days. */
const CALENDAR = buildCalendar([
  {
    year: 2018,
    notice: null,
    holidays: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`2018-10-0${n}`, '国庆节'])),
    makeUpDays: { '2018-09-29': '国庆节', '2018-09-30': '国庆节' },
  },
]);
const TOLD = '2018-09-26';
const on = (today: string, done = 0) => unreadTurn(RULE, CALENDAR, { told: TOLD, today, done });

it('tells the head, then the superior, then records it, by working days', () => {
  expect(on('2018-09-28')).toBeNull(); // two working days
  expect(on('2018-09-29')).toEqual({ step: 1, to: 'head' }); // a Saturday that is worked
  expect(on('2018-10-08', 1)).toBeNull(); // the fifth: the holidays between do not count
  expect(on('2018-10-10', 1)).toEqual({ step: 2, to: 'superior' });
  expect(on('2018-10-16', 2)).toBeNull();
  expect(on('2018-10-17', 2)).toBe('record');
});

it('after a long absence takes the last step alone, and records nothing before it', () => {
  expect(on('2018-11-30')).toEqual({ step: 2, to: 'superior' });
  expect(on('2018-11-30', 2)).toBe('record');
});

it('takes each step once, with growing gaps, whenever it is looked at', () => {
  const looks = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(looks, (days) => {
      let done = 0;
      const turns: string[] = [];
      for (const day of days.sort((a, b) => a - b)) {
        const turn = on(addWorkingDays(CALENDAR, TOLD, day), done);
        if (turn === 'record') return expect(turns.at(-1)).toBe('superior');
        if (turn === null) continue;
        expect(turn.step).toBeGreaterThan(done);
        done = turn.step;
        turns.push(turn.to);
      }
      expect(turns.length).toBeLessThanOrEqual(2);
    }),
  );
});

it('opens a week on its first working day, and no other', () => {
  expect(opensTheWeek(CALENDAR, '2018-10-08')).toBe(true);
  expect(['2018-09-29', '2018-09-30', '2018-10-01', '2018-10-09'].map((day) => opensTheWeek(CALENDAR, day))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  const mondays = Array.from({ length: 52 }, (_, n) => addDays('2018-01-01', 7 * n));
  for (const monday of mondays) {
    const week = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
    const worked = week.filter((day) => isWorkingDay(CALENDAR, day));
    expect(week.filter((day) => opensTheWeek(CALENDAR, day))).toEqual(worked.slice(0, 1));
  }
});
