import { loadCalendar } from '@app/config';
import { addWorkingDays, isWorkingDay, supposing } from '.';

const calendar = loadCalendar();

describe('a calendar as it would be', () => {
  it('has a Friday free and the Saturday after it worked, and the other days as they were', () => {
    const moved = supposing(calendar, { rest: ['2018-06-29'], work: ['2018-06-30'] });
    expect(['2018-06-28', '2018-06-29', '2018-06-30', '2018-07-01'].map((day) => isWorkingDay(moved, day))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(addWorkingDays(moved, '2018-06-28', 1)).toBe('2018-06-30');
    expect(isWorkingDay(calendar, '2018-06-29')).toBe(true); // the one in force is untouched
  });

  it('turns a holiday into a day that is worked, and a make-up day into a free one', () => {
    expect(isWorkingDay(supposing(calendar, { work: ['2018-10-01'] }), '2018-10-01')).toBe(true);
    expect(isWorkingDay(supposing(calendar, { rest: ['2018-12-29'] }), '2018-12-29')).toBe(false);
  });

  it('is the same one when nothing is supposed, and refuses what is no date', () => {
    expect(supposing(calendar, {})).toBe(calendar);
    expect(() => supposing(calendar, { rest: ['2018-02-30'] })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});
