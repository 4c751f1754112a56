import fc from 'fast-check';
import { instantAt, isWorkingTime, localTime, type WorkingHours } from '../calendar';
import { calendar2017to2019 as calendar } from '../calendar/testing/some-calendars';
import { digestInstant, maySend, nextSendInstant, pauseAfter, type SendTimes } from '.';

const hours: WorkingHours = {
  stretches: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ],
};
const times: SendTimes = {
  calendar,
  hours,
  rules: {
    digest: { from: '09:03', until: '09:28', linesShown: 20 },
    avoidMinutes: [0, 30],
    quiet: [{ from: '2018-11-05', to: '2018-11-06', reason: '集中培训' }],
  },
};
const at = (date: string, time: string) =>
  instantAt({ date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) });
const said = (instant: number) => {
  const { date, minute } = localTime(instant);
  return `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

describe('when a message may leave', () => {
  it.each([
    ['2018-10-08 08:30', '2018-10-08 08:31'], // the offices open on a half hour, which is left out
    ['2018-10-08 08:31', '2018-10-08 08:31'],
    ['2018-10-08 10:00', '2018-10-08 10:01'],
    ['2018-10-08 12:00', '2018-10-08 14:31'],
    ['2018-10-08 17:29', '2018-10-08 17:29'],
    ['2018-10-08 17:30', '2018-10-09 08:31'],
    ['2018-09-28 18:00', '2018-09-29 08:31'], // a Saturday that is worked
    ['2018-09-30 20:00', '2018-10-08 08:31'], // the holiday behind it
    ['2018-11-05 09:10', '2018-11-07 08:31'], // quiet days
    ['2018-11-06 23:59', '2018-11-07 08:31'],
  ])('after %s: %s', (from, expected) => {
    expect(said(nextSendInstant(times, at(from.slice(0, 10), from.slice(11))))).toBe(expected);
  });

  const anInstant = fc.integer({ min: at('2017-02-01', '00:00'), max: at('2019-11-30', '23:59') });

  it('is never outside of working hours, on a quiet day, or at a full or half hour, and never earlier', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        const then = nextSendInstant(times, instant);
        const { date, minute } = localTime(then);
        expect(then).toBeGreaterThanOrEqual(instant);
        expect(isWorkingTime(calendar, hours, then)).toBe(true);
        expect([0, 30]).not.toContain(minute % 60);
        expect(date < '2018-11-05' || date > '2018-11-06').toBe(true);
        expect(maySend(times, instant)).toBe(then === instant);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is for a digest within its stretch, the same each time, and not for everybody at once', () => {
    const minutes = new Set<number>();
    for (let person = 1; person <= 200; person++) {
      const then = digestInstant(times, '2018-10-08', person)!;
      expect(digestInstant(times, '2018-10-08', person)).toBe(then);
      expect(then >= at('2018-10-08', '09:03') && then < at('2018-10-08', '09:28')).toBe(true);
      minutes.add(localTime(then).minute);
    }
    expect(minutes.size).toBeGreaterThan(15);
    expect(digestInstant(times, '2018-10-07', 1)).toBeNull(); // a holiday
    expect(digestInstant(times, '2018-11-06', 1)).toBeNull(); // a quiet day
    expect(digestInstant(times, '2018-09-30', 1)).not.toBeNull(); // a Sunday that is worked
  });
});

it('waits longer after each attempt, an hour at most, and not the same for all', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((n) => pauseAfter(n, 1) / 60_000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, dice) => {
      const pause = pauseAfter(attempts, dice);
      expect(pause).toBeGreaterThanOrEqual(pauseAfter(attempts, 1) / 2);
      expect(pause).toBeLessThanOrEqual(pauseAfter(attempts, 1));
    }),
  );
});
