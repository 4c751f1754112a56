import fc from 'fast-check';
import { loadCalendar, loadWorkingHours } from '@app/config';
import { addDays, nextWorkingDay } from '@app/domain/calendar';
import type { Plan } from '@app/persistence';
import { lookInstant, overslept, planToday, quietUntil, shanghaiDate, wakeInstant } from './plan-time';

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

describe('the instant of a look on a date', () => {
  const settings = { calendar: loadCalendar(), workingHours: loadWorkingHours() };
  const look = (clauseId: number | null) => lookInstant({ wakeOn: '2018-10-08', clauseId }, settings);

  it('is that at which its work begins, and of a clause some minutes after the sweep of the morning', () => {
    expect(look(null)).toBe('2018-10-08T00:30:00.000Z');
    fc.assert(
      fc.property(fc.nat(), (clauseId) => {
        expect(look(clauseId) >= '2018-10-08T00:35:00.000Z' && look(clauseId) < '2018-10-08T00:40:00.000Z').toBe(true);
      }),
    );
  });

  it('is another one for each of three thousand neighbours', () => {
    expect(new Set(Array.from({ length: 3_000 }, (_, nth) => look(500 + nth))).size).toBe(3_000);
  });

  it('lies behind half a minute later', () => {
    const late = (now: string) =>
      overslept({ wakeOn: '2018-10-08', clauseId: 0, lookedAt: '2018-10-08T00:34:00Z' }, settings, new Date(now));
    expect([late('2018-10-08T00:35:29.999Z'), late('2018-10-08T00:35:30.000Z')]).toEqual([false, true]);
  });
});

describe('a date let pass', () => {
  const settings = { calendar: loadCalendar(), workingHours: loadWorkingHours() };
  const late = (wakeOn: string, lookedAt: string | null, now: string) =>
    overslept({ wakeOn, clauseId: null, lookedAt }, settings, new Date(now));

  it('is one whose working hour began half a minute ago, without a look since', () => {
    expect(late('2018-10-08', '2018-10-07T02:00:00Z', '2018-10-08T00:30:29.999Z')).toBe(false);
    expect(late('2018-10-08', '2018-10-07T02:00:00Z', '2018-10-08T00:30:30.000Z')).toBe(true);
    expect(late('2018-10-08', null, '2018-10-09T00:00:00Z')).toBe(true);
    expect(late('2018-10-08', '2018-10-08T00:30:00.000Z', '2018-10-09T00:00:00Z')).toBe(false);
  });

  it('is none on a rest day, before the next working day begins', () => {
    expect(late('2018-10-13', '2018-10-12T02:00:00Z', '2018-10-14T12:00:00Z')).toBe(false);
    expect(late('2018-10-13', '2018-10-12T02:00:00Z', '2018-10-15T00:31:00Z')).toBe(true);
  });
});

describe('the hours in which nothing is said because of a date', () => {
  const settings = { calendar: loadCalendar(), workingHours: loadWorkingHours() };
  const quiet = (now: string, plan: Pick<Plan, 'clock'> = real) => quietUntil(plan, settings, new Date(`${now}+08:00`));

  it('are those before and after a working day, and all of a day of rest', () => {
    expect(quiet('2018-10-08T02:00:00')).toBe('2018-10-08');
    expect(quiet('2018-10-08T08:29:59.999')).toBe('2018-10-08');
    expect(quiet('2018-10-08T08:30:00')).toBeNull();
    expect(quiet('2018-10-08T13:00:00')).toBeNull(); // at noon nobody is woken
    expect(quiet('2018-10-08T17:29:59.999')).toBeNull();
    expect(quiet('2018-10-08T17:30:00')).toBe('2018-10-09');
    expect(quiet('2018-10-12T23:30:00')).toBe('2018-10-15'); // a Friday
    expect(quiet('2018-10-13T10:00:00')).toBe('2018-10-15');
    expect(quiet('2018-09-30T10:00:00')).toBeNull(); // a Sunday that is worked
    expect(quiet('2018-10-03T10:00:00')).toBe('2018-10-08');
  });

  it('are none in a rehearsal', () => {
    expect(quiet('2018-10-08T02:00:00', rehearsal)).toBeNull();
  });

  it('end at an instant that lies ahead and is quiet no longer', () => {
    const anInstant = fc.integer({ min: Date.parse('2004-01-01'), max: Date.parse('2031-01-01') });
    fc.assert(
      fc.property(anInstant, (instant) => {
        const now = new Date(instant);
        const until = quietUntil(real, settings, now);
        if (until === null) return;
        const begins = new Date(wakeInstant(real, until, settings)!);
        expect(begins.getTime()).toBeGreaterThan(instant);
        expect(quietUntil(real, settings, begins)).toBeNull();
      }),
    );
  });
});
