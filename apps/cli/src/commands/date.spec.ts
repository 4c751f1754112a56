import { loadCalendar } from '@app/config';
import { dateAdd, dateBetween } from './date';

const calendar = loadCalendar();
const add = (options: object) => JSON.parse(dateAdd({ json: true, ...options } as never, calendar));
const between = (from: string, to: string) => JSON.parse(dateBetween({ json: true, from, to }, calendar));
const refusal = (code: string) => expect.objectContaining({ code });

describe('duban date', () => {
  it('add prints exactly what is promised', () => {
    expect(Object.keys(add({ from: '2018-12-28', workingDays: '5' }))).toEqual([
      'from',
      'result',
      'counted',
      'skipped',
      'provisional',
      'sentence',
    ]);
  });

  // The vectors of the regulation digest, 7.2.
  it.each([
    ['2018-12-28', 5, '2019-01-07'],
    ['2020-01-21', 5, '2020-02-05'],
    ['2026-02-12', 10, '2026-03-04'],
    ['2026-09-18', 5, '2026-09-24'],
  ])('%s and %i working days end on %s', (from, n, result) => {
    expect(add({ from, workingDays: String(n) })).toMatchObject({ from, result, provisional: false });
    expect(between(from, result).workingDays).toBe(n);
  });

  it.each([
    ['2017-12-30', '1', '2018-01-02', '周日'], // 31 December 2017 is a Sunday
    ['2018-12-30', '1', '2019-01-02', '元旦'], // 31 December 2018 is a holiday of the notice for 2019
  ])('%s and one natural day move on from the rest day to %s', (from, days, result, reason) => {
    expect(add({ from, days })).toMatchObject({
      result,
      skipped: expect.arrayContaining([expect.objectContaining({ reason })]),
    });
  });

  it.each(['2019-12-31', '2020-12-31', '2030-12-31'])('%s is worked: a natural day ends there', (result) => {
    expect(add({ from: result.replace('31', '30'), days: '1' })).toMatchObject({ result, skipped: [] });
  });

  it('add of months ends on the corresponding day or the last of the month', () => {
    expect(add({ from: '2018-01-31', months: '1' }).result).toBe('2018-02-28');
    expect(add({ from: '2019-11-30', months: '3' }).result).toBe('2020-03-02'); // 29 February 2020 is a Saturday
  });

  it('says that 2027 is provisional', () => {
    const answer = add({ from: '2027-01-04', workingDays: '5' });
    expect(answer).toMatchObject({ result: '2027-01-11', provisional: true });
    expect(answer.sentence.zh).toContain('尚未全部公布');
    expect(dateAdd({ from: '2027-01-04', workingDays: '5' }, calendar)).toContain('暂定');
  });

  it.each([
    ['a year before all arrangements', { from: '1990-05-01', days: '5' }, 'date-before-calendar'],
    ['30 February', { from: '2018-02-30', days: '5' }, 'invalid-date'],
    ['negative days', { from: '2018-02-28', days: '-5' }, 'period-negative'],
    ['negative working days', { from: '2018-02-28', workingDays: '-5' }, 'period-negative'],
    ['words for a number', { from: '2018-02-28', days: 'five' }, 'period-not-whole'],
    ['half a month', { from: '2018-02-28', months: '1.5' }, 'period-not-whole'],
    ['more than a century', { from: '2018-02-28', days: '99999999' }, 'period-too-long'],
    ['no length', { from: '2018-02-28' }, 'options-conflict'],
    ['two lengths', { from: '2018-02-28', days: '5', months: '1' }, 'options-conflict'],
  ])('add refuses %s', (_, options, code) => {
    expect(() => add(options)).toThrow(refusal(code));
  });

  it('between refuses what is no date', () => {
    expect(() => between('2018-02-30', '2018-03-01')).toThrow(refusal('invalid-date'));
    expect(() => between('1990-01-01', '2018-03-01')).toThrow(refusal('date-before-calendar'));
  });
});
