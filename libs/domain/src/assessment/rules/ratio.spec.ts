import { anItem, aReading, ruledBy } from '../a-body-year.fixture';

const item = anItem('sites', 70, { kind: 'ratio', reading: 'sites done' });
const done = (value: number, of: number | null) => ruledBy(item, { readings: [aReading('sites done', value, { of })] });

describe('in proportion', () => {
  it('gives B ÷ C × 70', () =>
    expect([done(3, 4).points, done(4, 4).points, done(0, 4).points]).toEqual([52.5, 70, 0]));
  it('gives no more than all, and no less than nothing', () => {
    expect([done(5, 4).points, done(-1, 4).points]).toEqual([70, 0]);
  });
  it('rests on the figure, with its source', () => {
    expect(done(3, 4).lines[0].facts.map(({ value }) => value)).toEqual(['3 / 4', '统计局']);
  });
});
