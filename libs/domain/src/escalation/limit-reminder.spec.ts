import { buildCalendar } from '../calendar';
import { limitReminder, type CaseCourse } from './case-course';
import { limitReminderDate } from './limits';

const running: CaseCourse = {
  state: 'running',
  outcome: null,
  limitOn: '2018-03-30',
  returns: 0,
  closingProposed: false,
  othersTurn: false,
};

describe('the reminder before the limit of an order', () => {
  const calendar = buildCalendar([], {});
  const policy = (reportWorkingDaysBeforeLimit?: number) => ({
    rectification: { limitMonths: 3, extensions: 1, basis: [], reportWorkingDaysBeforeLimit },
  });

  it('comes working days before the limit, on a working day', () => {
    expect(limitReminderDate('2018-03-30', policy(5), calendar)).toBe('2018-03-23'); // Friday to Friday
    expect(limitReminderDate('2018-03-31', policy(5), calendar)).toBe('2018-03-26'); // a limit on a Saturday
  });

  it('does not come where the policy names no number', () => {
    expect(limitReminderDate('2018-03-30', policy(), calendar)).toBeNull();
    expect(limitReminder(running, null, '2018-03-23', calendar).answer).toBe('spared');
  });

  it('waits the day before, is due on the day and up to the limit, and not after it', () => {
    expect(limitReminder(running, '2018-03-23', '2018-03-22', calendar)).toEqual({ answer: null, next: '2018-03-23' });
    expect(limitReminder(running, '2018-03-23', '2018-03-23', calendar).answer).toBe('due');
    expect(limitReminder(running, '2018-03-23', '2018-03-30', calendar).answer).toBe('due');
    expect(limitReminder(running, '2018-03-23', '2018-03-31', calendar).answer).toBe('spared');
  });

  it('does not come on a day of rest, when the end that was proposed is refused on one', () => {
    const until = { ...running, limitOn: '2018-04-02' };
    expect(limitReminder(until, '2018-03-23', '2018-03-31', calendar)).toEqual({ answer: null, next: '2018-04-02' });
  });

  it.each<[string, Partial<CaseCourse>]>([
    ['reported', { state: 'reported' }],
    ['decided', { outcome: 'accepted' }],
    ['sent back too often', { returns: 2 }],
  ])('spares a body whose case is %s', (_how, course) => {
    expect(limitReminder({ ...running, ...course }, '2018-03-23', '2018-03-23', calendar).answer).toBe('spared');
  });

  it('waits for the decision while the end of the case is proposed', () => {
    const proposed = { ...running, closingProposed: true };
    expect(limitReminder(proposed, '2018-03-23', '2018-03-23', calendar)).toEqual({ answer: null, next: null });
  });
});
