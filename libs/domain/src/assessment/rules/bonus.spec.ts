import { anItem, aReading, ruledBy } from '../a-body-year.fixture';

const item = anItem('praise', 3, { kind: 'bonus', reading: 'praised', each: 1 });
const praised = (value: number, of = item) => ruledBy(of, { readings: [aReading('praised', value)] }).points;

describe('a bonus', () => {
  it('gives so many points for each, up to its cap', () => {
    expect([praised(0), praised(2), praised(3), praised(4)]).toEqual([0, 2, 3, 3]);
  });

  it('goes on where there is no cap, and never takes anything', () => {
    expect([praised(9, anItem('praise', null, item.rule)), praised(-2)]).toEqual([9, 0]);
  });

  it('is nothing, and lacks nothing, where nobody entered any', () => {
    expect(ruledBy(item, {})).toEqual({ points: 0, lines: [] });
  });
});
