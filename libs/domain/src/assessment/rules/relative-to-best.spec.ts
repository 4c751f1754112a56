import { anItem, aReading, ruledBy } from '../a-body-year.fixture';

// (own ÷ best) × 600.
const item = anItem('relative', 600, { kind: 'relative-to-best', reading: 'output' });
const of = (value: number) => ({ readings: [aReading('output', value)] });
const points = (own: number, ...others: number[]) => ruledBy(item, of(own), others.map(of)).points;

describe('relative to the best of the group', () => {
  it('gives the best all, and the others in proportion', () => {
    expect([points(80, 40, 60), points(40, 80), points(60, 80)]).toEqual([600, 300, 450]);
  });

  it('gives nothing where nobody has anything, and nothing for a loss', () => {
    expect([points(0, 0), points(-5, 10)]).toEqual([0, 0]);
  });

  it('says what is lacking', () => expect(ruledBy(item, {}, [of(1)]).missing).toBeDefined());
});
