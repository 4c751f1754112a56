import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProvisional, isWorkingDay } from '@app/domain/calendar';
import { repoRoot } from '../paths';
import { loadCalendar, readCalendar, readCalendarFiles, readLocalArrangement, withArrangements } from './load-calendar';

describe('the published calendars', () => {
  const calendar = loadCalendar();

  it('cover 2004 to 2026 and are read once', () => {
    expect([...calendar.years]).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(isProvisional(calendar, '2026-12-28')).toBe(false);
    expect(isProvisional(calendar, '2026-12-31')).toBe(true); // the notice for 2027 may name it
    expect(isProvisional(calendar, '2027-01-01')).toBe(true);
    expect(loadCalendar()).toBe(calendar);
  });

  it('never call one day both a holiday and a make-up day', () => {
    expect([...calendar.makeUpDays.keys()].filter((date) => calendar.holidays.has(date))).toEqual([]);
  });

  it('keep 31 December with the notice that names it', () => {
    expect(calendar.holidays.get('2018-12-31')).toBe('元旦');
    expect(isWorkingDay(calendar, '2018-12-31')).toBe(false);
  });
});

describe('a folder of calendars', () => {
  let folder: string;
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  const year = { year: 2019, notice: null, holidays: { '2019-01-01': '元旦' }, makeUpDays: {} };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-calendars-'));
    cpSync(join(repoRoot, 'config/calendars/2018.json'), join(folder, '2018.json'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('may hold the holidays of the county', () => {
    expect(isWorkingDay(readCalendar(folder), '2018-11-23')).toBe(true);
    write('local.json', { '2018-11-23': '盘王节' });
    expect(isWorkingDay(readCalendar(folder), '2018-11-23')).toBe(false);
  });

  it('gives way, holidays of the county and all, to what was installed later', () => {
    write('local.json', { '2018-11-23': '盘王节' });
    write('other.json', { '2018-11-30': '盘王节' });
    const local = readLocalArrangement(join(folder, 'other.json'));
    const files = readCalendarFiles(folder);
    const calendar = withArrangements(files, [local]);
    expect(['2018-11-23', '2018-11-30'].map((day) => isWorkingDay(calendar, day))).toEqual([true, false]);
    expect(calendar.years).toEqual(readCalendar(folder).years);
    expect(isWorkingDay(withArrangements(files, [local, { ...local, holidays: {} }]), '2018-11-30')).toBe(true);
  });

  it('has no holidays of the county in a file that is missing', () => {
    expect(() => readLocalArrangement(join(folder, 'none.json'))).toThrow(/none\.json/);
  });

  it.each([
    ['a date that does not exist', '2019.json', { ...year, holidays: { '2019-02-30': '春节' } }, /holidays/],
    ['a list in place of a table', '2019.json', { ...year, makeUpDays: ['2019-02-02'] }, /makeUpDays/],
    ['a forgotten notice', '2019.json', { ...year, notice: undefined }, /notice/],
    ['another year than its name says', '2020.json', year, /2020\.json.*year/],
    ['a county holiday without a date', 'local.json', { 盘王节: '2018-11-23' }, /local\.json/],
  ])('is refused for %s', (_, name, content, message) => {
    write(name, content);
    expect(() => readCalendar(folder)).toThrow(expect.objectContaining({ code: 'calendar-invalid' }));
    expect(() => readCalendar(folder)).toThrow(message);
  });
});
