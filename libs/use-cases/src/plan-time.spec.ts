import fc from 'fast-check';
import { loadCalendar, loadWorkingHours } from '@app/config';
import { addDays, nextWorkingDay } from '@app/domain/calendar';
import type { Plan } from '@app/persistence';
import { planToday, shanghaiDate, wakeInstant } from './plan-time';

const real = { clock: 'real' as const, today: null };
const rehearsal = { clock: 'rehearsal' as const, today: '2018-10-08' };

describe('the date in Shanghai', () => {
  it('changes at 16:00 UTC, not a millisecond earlier', () => {
    expect(shanghaiDate(new Date('2018-10-07T15:59:59.999Z'))).toBe('2018-10-07');
    expect(shanghaiDate(new Date('2018-10-07T16:00:00.000Z'))).toBe('2018-10-08');
  });

  it('changes the year there before it does in Greenwich', () => {
    expect(shanghaiDate(new Date('2018-12-31T15:59:59Z'))).toBe('2018-12-31');
    expect(shanghaiDate(new Date('2018-12-31T16:00:00Z'))).toBe('2019-01-01');
  });
});

describe('the date of a plan', () => {
  const now = new Date('2026-03-01T20:00:00Z');

  it('is today in Shanghai on the real clock, whatever a rehearsal left behind', () => {
    expect(planToday(real, now)).toBe('2026-03-02');
    expect(planToday({ ...real, today: '2018-10-08' }, now)).toBe('2026-03-02');
  });

  it('is the virtual one in a rehearsal, and today before its first step', () => {
    expect(planToday(rehearsal, now)).toBe('2018-10-08');
    expect(planToday({ ...rehearsal, today: null }, now)).toBe('2026-03-02');
  });
});

describe('the instant a date’s work begins', () => {
  const settings = { calendar: loadCalendar(), workingHours: loadWorkingHours() };
  const wake = (plan: Pick<Plan, 'clock'>, date: string | null) => wakeInstant(plan, date, settings);

  it('is half past eight in Shanghai on a working day', () => {
    expect(wake(real, '2018-10-08')).toBe('2018-10-08T00:30:00.000Z');
    expect(wake(real, '2018-09-30')).toBe('2018-09-30T00:30:00.000Z'); // a Sunday that is worked
  });

  it('waits for the first working day after a rest day', () => {
    expect(wake(real, '2018-12-31')).toBe('2019-01-02T00:30:00.000Z');
    expect(wake(real, '2018-10-13')).toBe('2018-10-15T00:30:00.000Z');
  });

  it('is none in a rehearsal, which sends a signal, and none where nothing is waited for', () => {
    expect(wake(rehearsal, '2018-10-08')).toBeNull();
    expect(wake(real, null)).toBeNull();
  });

  it('is never before its date, so that nobody wakes the day before and finds nothing to do', () => {
    const aDate = fc.integer({ min: 0, max: 14_000 }).map((days) => addDays('1992-01-01', days));
    fc.assert(
      fc.property(aDate, (date) => {
        expect(shanghaiDate(new Date(wake(real, date)!))).toBe(nextWorkingDay(settings.calendar, date));
      }),
    );
  });
});
