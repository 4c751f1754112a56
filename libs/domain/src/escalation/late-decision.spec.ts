import { buildCalendar } from '../calendar';
import { lateDecisions } from './late-decision';

describe('a decision that is late', () => {
  const calendar = buildCalendar([], {});
  const friday = { decideBy: '2018-12-07' };
  const wednesday = { decideBy: '2018-12-12' };

  it.each(['2018-12-06', '2018-12-07', '2018-12-08', '2018-12-09'])('due on Friday is not urged on %s', (today) => {
    expect(lateDecisions([friday], calendar, today)).toEqual({ due: [], next: '2018-12-10' });
  });

  it.each(['2018-12-10', '2018-12-11'])('due on Friday is urged on %s', (today) => {
    expect(lateDecisions([friday], calendar, today)).toEqual({ due: [friday], next: null });
  });

  it('is urged on the Saturday that is a make-up day, and not on a Monday off', () => {
    const year = { year: 2018, notice: '', holidays: {}, makeUpDays: { '2018-12-08': 'make-up day' } };
    const moved = buildCalendar([year]);
    expect(lateDecisions([friday], moved, '2018-12-08').due).toEqual([friday]);
    const off = buildCalendar([], { '2018-12-10': 'day off' });
    expect(lateDecisions([friday], off, '2018-12-10')).toEqual({ due: [], next: '2018-12-11' });
  });

  it('was missed on its day, and is urged for on the next day that is worked', () => {
    expect(lateDecisions([friday], calendar, '2018-12-15')).toEqual({ due: [], next: '2018-12-17' });
    expect(lateDecisions([friday], calendar, '2018-12-17').due).toEqual([friday]);
  });

  it('does not hide the next one, and of several the earliest is waited for', () => {
    const thursday = { decideBy: '2018-12-13' };
    expect(lateDecisions([thursday, wednesday, friday], calendar, '2018-12-10')).toEqual({
      due: [friday],
      next: '2018-12-13',
    });
    expect(lateDecisions([], calendar, '2018-12-10')).toEqual({ due: [], next: null });
  });
});
