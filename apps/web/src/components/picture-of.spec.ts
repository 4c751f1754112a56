import { spanOf } from './picture-of';

describe('the years of a picture', () => {
  it('are whole ones around every date, and each day has its place in them', () => {
    const span = spanOf([{ dueOn: '2018-12-31', originalDueOn: '2017-12-31' }], '2018-06-30');
    expect(span.years).toEqual(['2017', '2018']);
    expect([span.from, span.until]).toEqual(['2017-01-01', '2019-01-01']);
    expect(span.place('2017-01-01')).toBe(0);
    expect(span.place('2018-01-01')).toBe(0.5);
    expect(span.place('2019-01-01')).toBe(1);
  });
});
