import fc from 'fast-check';
import { addDays, buildCalendar, isWorkingDay } from '../calendar';
import {
  afterReconsideration,
  applyBy,
  decideBy,
  deciderReminder,
  decisionInTime,
  requireOtherPerson,
  requireStillOpen,
  RECONSIDERATION_OUTCOMES,
} from './reconsideration';

const calendar = buildCalendar([], {});
const policy = { applyDays: 30, decideDays: 30, remindWorkingDaysBefore: 5 };
const days = fc.integer({ min: 0, max: 5_000 }).map((n) => addDays('2017-07-01', n));

describe('a reconsideration', () => {
  it('is asked for on the thirtieth day, and not on the thirty-first', () => {
    const receivedOn = '2018-06-06'; // thirty days end on Friday, 6 July
    expect(applyBy(receivedOn, policy, calendar)).toBe('2018-07-06');
    expect(() => requireStillOpen('2018-07-06', receivedOn, policy, calendar)).not.toThrow();
    expect(() => requireStillOpen('2018-07-07', receivedOn, policy, calendar)).toThrow(
      expect.objectContaining({ code: 'reconsideration-too-late' }),
    );
  });

  it('has until Monday where the thirtieth day is a Saturday, and no longer', () => {
    const receivedOn = '2018-06-07';
    expect(applyBy(receivedOn, policy, calendar)).toBe('2018-07-09');
    expect(() => requireStillOpen('2018-07-09', receivedOn, policy, calendar)).not.toThrow();
    expect(() => requireStillOpen('2018-07-10', receivedOn, policy, calendar)).toThrow(/2018-07-09/);
  });

  it('may be asked for while nobody has confirmed receipt: the period has not begun', () => {
    expect(applyBy(null, policy, calendar)).toBeNull();
    expect(() => requireStillOpen('2030-01-01', null, policy, calendar)).not.toThrow();
  });

  it('is decided within thirty days, on a working day; the decider is reminded before and urged after', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (filedOn, later) => {
        const limit = decideBy(filedOn, policy, calendar);
        expect(limit >= addDays(filedOn, 30)).toBe(true);
        expect(isWorkingDay(calendar, limit)).toBe(true);
        const today = addDays(filedOn, later);
        const pending = { state: 'pending' as const, filedOn };
        const near = deciderReminder(pending, policy, calendar, today);
        const late = decisionInTime(pending, policy, calendar, today);
        if (today > limit) expect(near.answer).toBe('spared');
        if (near.answer === 'due') expect(today <= limit).toBe(true);
        if (late.answer === 'late') expect(today > limit).toBe(true);
        if (near.answer === null) expect(near.next! < limit && near.next! > today).toBe(true);
        if (late.answer === null) expect(late.next! > limit).toBe(true);
      }),
    );
  });

  it('reminds on the fifth working day before the limit, urges on the working day after it, and neither once decided', () => {
    const filedOn = '2018-06-06'; // to be decided by Friday, 6 July
    const near = (today: string) => deciderReminder({ state: 'pending', filedOn }, policy, calendar, today);
    expect(near('2018-06-28')).toEqual({ answer: null, next: '2018-06-29' });
    expect(near('2018-06-29').answer).toBe('due');
    const late = (today: string) => decisionInTime({ state: 'pending', filedOn }, policy, calendar, today);
    expect(late('2018-07-08')).toEqual({ answer: null, next: '2018-07-09' });
    expect(late('2018-07-09').answer).toBe('late');
    for (const state of RECONSIDERATION_OUTCOMES) {
      expect(deciderReminder({ state, filedOn }, policy, calendar, '2018-06-29').answer).toBe('spared');
      expect(decisionInTime({ state, filedOn }, policy, calendar, '2018-07-09').answer).toBe('decided');
    }
  });

  it('is decided once, and by somebody who did not sign the conclusion', () => {
    for (const outcome of RECONSIDERATION_OUTCOMES) {
      expect(afterReconsideration('pending', outcome)).toBe(outcome);
      for (const decided of RECONSIDERATION_OUTCOMES) {
        expect(() => afterReconsideration(decided, outcome)).toThrow(
          expect.objectContaining({ code: 'move-not-allowed' }),
        );
      }
    }
    expect(() => requireOtherPerson('甲', ['乙', null])).not.toThrow();
    expect(() => requireOtherPerson('甲', [null, '甲'])).toThrow(
      expect.objectContaining({ code: 'reconsideration-same-person' }),
    );
  });
});
