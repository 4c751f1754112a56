import { daysBetween, percentPassed, weekdayOf } from './dates';

describe('dates', () => {
  it('counts days over a leap day', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2018-12-31', '2018-12-30')).toBe(-1);
  });

  it('knows the day of the week', () => {
    expect(weekdayOf('2017-06-29')).toBe(4);
  });

  it('says how far a rehearsal is, never beyond its ends', () => {
    expect(percentPassed('2018-01-01', '2018-01-11', '2018-01-06')).toBe(50);
    expect(percentPassed('2018-01-01', '2018-01-11', '2017-12-01')).toBe(0);
    expect(percentPassed('2018-01-01', '2018-01-11', '2019-01-01')).toBe(100);
    expect(percentPassed('2018-01-01', '2018-01-01', '2018-01-01')).toBe(100);
  });
});
