import fc from 'fast-check';
import { checkWorkingHours, instantAt, isWorkingTime, localTime, nextWorkingInstant, type WorkingHours } from '.';
import { calendar2017to2019 as calendar } from './testing/some-calendars';

const hours: WorkingHours = {
  stretches: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ],
};
const at = (date: string, time: string) =>
  instantAt({ date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) });
const next = (date: string, time: string) => {
  const { date: day, minute } = localTime(nextWorkingInstant(calendar, hours, at(date, time)));
  return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

describe('working hours', () => {
  it.each([
    ['2018-10-08', '08:29', false],
    ['2018-10-08', '08:30', true],
    ['2018-10-08', '11:59', true],
    ['2018-10-08', '12:00', false],
    ['2018-10-08', '14:30', true],
    ['2018-10-08', '17:30', false],
    ['2018-10-07', '09:00', false], // a holiday
    ['2018-09-30', '09:00', true], // a make-up Sunday
    ['2018-10-13', '09:00', false], // a Saturday
  ])('%s %s: %s', (date, time, working) => {
    expect(isWorkingTime(calendar, hours, at(date, time))).toBe(working);
  });

  it.each([
    ['2018-09-28', '17:29', '2018-09-28 17:29'],
    ['2018-09-28', '17:30', '2018-09-29 08:30'], // Saturday, a make-up day
    ['2018-09-30', '20:00', '2018-10-08 08:30'],
    ['2018-10-08', '03:00', '2018-10-08 08:30'],
    ['2018-10-08', '12:00', '2018-10-08 14:30'],
    ['2018-10-12', '18:00', '2018-10-15 08:30'], // Friday, Monday
  ])('after %s %s begin at %s', (date, time, expected) => {
    expect(next(date, time)).toBe(expected);
  });

  it('are never behind, and the next instant lies in them', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2018-01-01', '00:00'), max: at('2019-10-01', '00:00') }), (instant) => {
        const then = nextWorkingInstant(calendar, hours, instant);
        expect(then >= instant && isWorkingTime(calendar, hours, then)).toBe(true);
        expect(isWorkingTime(calendar, hours, instant)).toBe(then === instant);
      }),
    );
  });

  it.each([
    ['none at all', []],
    ['an end before its beginning', [{ from: '12:00', to: '08:30' }]],
    [
      'an overlap',
      [
        { from: '08:30', to: '12:00' },
        { from: '11:00', to: '17:30' },
      ],
    ],
    ['no time of the clock', [{ from: '8:30', to: '24:00' }]],
  ])('are refused with %s', (_, stretches) => {
    expect(() => checkWorkingHours({ stretches })).toThrow(expect.objectContaining({ code: 'working-hours-invalid' }));
  });
});

describe('the clock of Asia/Shanghai', () => {
  it('begins a day at 16:00 UTC', () => {
    expect(localTime(at('2018-10-08', '00:00') - 1)).toEqual({ date: '2018-10-07', minute: 24 * 60 - 1 });
    expect(new Date(at('2018-10-08', '00:00')).toISOString()).toBe('2018-10-07T16:00:00.000Z');
  });

  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
        expect(instantAt(localTime(minutes * 60_000))).toBe(minutes * 60_000);
      }),
    );
  });
});
