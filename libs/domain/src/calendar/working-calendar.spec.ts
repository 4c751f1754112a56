import { buildCalendar, isProvisional, isWorkingDay, type CalendarYear } from '.';

const notice2019: CalendarYear = {
  year: 2019,
  notice: '国务院办公厅关于2019年部分节假日安排的通知',
  holidays: { '2018-12-30': '元旦', '2018-12-31': '元旦', '2019-01-01': '元旦' },
  makeUpDays: { '2018-12-29': '元旦' },
};
const notice2018: CalendarYear = { year: 2018, notice: null, holidays: { '2018-10-01': '国庆节' }, makeUpDays: {} };

describe('a calendar', () => {
  it('looks 31 December up in the notices of both years', () => {
    const before = buildCalendar([notice2018]);
    const after = buildCalendar([notice2018, notice2019]);
    expect(isWorkingDay(before, '2018-12-31')).toBe(true);
    expect(isWorkingDay(after, '2018-12-31')).toBe(false);
    expect(isWorkingDay(after, '2018-12-29')).toBe(true);
    expect(after.holidays.get('2018-12-31')).toBe('元旦');
  });

  it('is provisional for a year without a notice and knows its weekends', () => {
    const calendar = buildCalendar([notice2018]);
    expect(isProvisional(calendar, '2018-12-28')).toBe(false);
    expect(isProvisional(calendar, '2019-01-01')).toBe(true);
    expect(isWorkingDay(calendar, '2019-01-01')).toBe(true);
    expect(isWorkingDay(calendar, '2019-01-05')).toBe(false);
  });

  it('knows the last days of December for good only with both notices, as that for 2019 named 29 December 2018', () => {
    const both = buildCalendar([notice2018, notice2019]);
    expect(isProvisional(buildCalendar([notice2018]), '2018-12-29')).toBe(true);
    expect(isProvisional(both, '2018-12-29')).toBe(false);
    expect(isProvisional(both, '2018-12-31')).toBe(false);
    expect(isProvisional(both, '2019-12-31')).toBe(true);
  });

  it('lets a holiday of the county go before a make-up day', () => {
    const calendar = buildCalendar([notice2019], { '2018-12-29': '盘王节', '2019-11-12': '盘王节' });
    expect(isWorkingDay(calendar, '2018-12-29')).toBe(false);
    expect(isWorkingDay(calendar, '2019-11-12')).toBe(false);
    expect(isWorkingDay(buildCalendar([notice2019]), '2019-11-12')).toBe(true);
  });

  it('keeps its version whatever the order of the files, and changes it with any day', () => {
    const version = buildCalendar([notice2018, notice2019]).version;
    expect(buildCalendar([notice2019, notice2018]).version).toBe(version);
    expect(buildCalendar([notice2018, notice2019], { '2019-11-12': '盘王节' }).version).not.toBe(version);
    expect(buildCalendar([{ ...notice2018, makeUpDays: { '2018-09-29': '国庆节' } }, notice2019]).version).not.toBe(
      version,
    );
    expect(version).toMatch(/^2018-2019\.[0-9a-f]{8}$/);
  });

  it('refuses a day that does not exist', () => {
    expect(() => buildCalendar([{ ...notice2018, holidays: { '2018-02-30': '春节' } }])).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});
