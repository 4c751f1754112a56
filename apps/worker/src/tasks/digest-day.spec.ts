import { loadCalendar, loadWorkingHours } from '@app/config';
import { digestDay } from './digest-day';

const settings = { calendar: loadCalendar(), workingHours: loadWorkingHours() };
const at = (local: string) => digestDay(new Date(`${local}+08:00`), settings);

describe('the day whose digest goes out', () => {
  it('is a working day from nine on, also for a worker that was not there at nine', () => {
    expect(at('2018-10-08T08:59:59')).toBeNull();
    expect(at('2018-10-08T09:00:00')).toBe('2018-10-08');
    expect(at('2018-10-08T09:10:00')).toBe('2018-10-08');
    expect(at('2018-10-08T17:29:59')).toBe('2018-10-08');
  });

  it('is none at night', () => {
    expect(at('2018-10-08T17:30:00')).toBeNull();
    expect(at('2018-10-08T23:30:00')).toBeNull();
    expect(at('2018-10-09T00:30:00')).toBeNull();
  });

  it('is a rest day only where it is worked', () => {
    expect(at('2018-09-29T10:00:00')).toBe('2018-09-29'); // a Saturday that is worked
    expect(at('2018-10-13T10:00:00')).toBeNull(); // one that is not
    expect(at('2018-10-03T10:00:00')).toBeNull(); // a Wednesday of the National Day holiday
  });
});
