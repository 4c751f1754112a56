import fc from 'fast-check';
import { addDays, buildCalendar, isWorkingDay } from '../calendar';
import { caseOutcome, limitReminder, planReminder, type CaseCourse } from './case-course';

const calendar = buildCalendar([], {});

const running = (facts: Partial<CaseCourse> = {}): CaseCourse => ({
  state: 'running',
  outcome: null,
  limitOn: '2018-06-01', // a Friday
  returns: 0,
  closingProposed: false,
  othersTurn: false,
  ...facts,
});
const on = (today: string, facts: Partial<CaseCourse> = {}, by = calendar) =>
  caseOutcome<string>(running(facts), today, by, 'fell-short');

describe('what follows a limit that nobody kept', () => {
  it.each(['2018-06-01', '2018-06-02', '2018-06-03'])('of Friday has not begun on %s', (today) => {
    expect(on(today)).toEqual({ outcome: null, next: '2018-06-04' });
  });

  it('of Friday begins on Monday, or on the next day that is worked', () => {
    expect(on('2018-06-04').outcome).toBe('fell-short');
    const off = buildCalendar([], { '2018-06-04': 'day off' });
    expect(on('2018-06-04', {}, off)).toEqual({ outcome: null, next: '2018-06-05' });
    const worked = buildCalendar([{ year: 2018, notice: '', holidays: {}, makeUpDays: { '2018-06-02': 'make-up' } }]);
    expect(on('2018-06-02', {}, worked).outcome).toBe('fell-short');
  });

  it('begins at once where a report was sent back too often, and on Monday if that was on a Sunday', () => {
    expect(on('2018-05-25', { returns: 2 }).outcome).toBe('fell-short');
    expect(on('2018-05-27', { returns: 2 })).toEqual({ outcome: null, next: '2018-05-28' });
    expect(on('2018-05-25', { returns: 1 })).toEqual({ outcome: null, next: '2018-06-04' });
  });

  it('does not begin while a report that came in on the days of rest is checked', () => {
    expect(on('2018-06-04', { state: 'reported' })).toEqual({ outcome: null, next: null });
  });

  it.each(['0001-01-01', '1999-12-31', '2101-01-01', '9999-12-31', '10000-01-01'])(
    'never begins by itself where the limit is %s, from which nothing is counted',
    (limitOn) => {
      const plan = { state: 'awaited', dueOn: limitOn } as const;
      expect(on('2018-06-04', { limitOn })).toEqual({ outcome: null, next: null });
      expect(on('2018-06-04', { limitOn, returns: 2 }).outcome).toBe('fell-short');
      expect(limitReminder(running({ limitOn }), limitOn, '2018-06-04', calendar).answer).toBe('spared');
      expect(planReminder(running({ limitOn }), plan, '2018-06-04', calendar).answer).toBe('spared');
      expect(planReminder(running(), plan, '2018-05-04', calendar).answer).toBe('spared');
    },
  );

  it('begins on a working day whatever the limit and whenever somebody looks, and never before the limit is over', () => {
    const aDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2018-01-01', days));
    fc.assert(
      fc.property(aDay, aDay, fc.nat(3), (limitOn, today, returns) => {
        const { outcome, next } = on(today, { limitOn, returns });
        if (outcome === null) return expect(next! > today && isWorkingDay(calendar, next!)).toBe(true);
        expect(isWorkingDay(calendar, today)).toBe(true);
        expect(today > limitOn || returns >= 2).toBe(true);
      }),
    );
  });
});
