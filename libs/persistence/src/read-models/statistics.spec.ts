import { daysOfTrend, quartersUpTo } from './statistics.read-model';

describe('the days of a trend', () => {
  it('are the ends of the last eleven months and the day itself', () => {
    const days = daysOfTrend('2018-03-31');
    expect(days).toHaveLength(12);
    expect([days[0], days[9], days[10], days[11]]).toEqual(['2017-04-30', '2018-01-31', '2018-02-28', '2018-03-31']);
  });
});

describe('the quarters of a heat map', () => {
  it.each([
    ['2018-01-01', '2016Q2', '2018Q1'],
    ['2018-12-31', '2017Q1', '2018Q4'],
    ['2020-05-31', '2018Q3', '2020Q2'],
  ])('of %s go from %s to %s', (today, first, last) => {
    const quarters = quartersUpTo(today);
    expect([quarters[0], quarters.at(-1), new Set(quarters).size]).toEqual([first, last, 8]);
  });
});
