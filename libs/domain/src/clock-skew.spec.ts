import fc from 'fast-check';
import { clocksDiffer, SKEW_TOLERATED_MS, skewOf, skewSentence } from './clock-skew';

const ms = (max: number) => fc.integer({ min: 0, max });

describe('how far two clocks differ', () => {
  it('is never said to be more than it is, however long the question takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), ms(60_000), ms(60_000), (skew, there, back) => {
        const found = skewOf({ before: 0, theirs: there + skew, after: there + back });
        expect(Math.abs(found)).toBeLessThanOrEqual(Math.abs(skew));
        expect(found * skew).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is known but for the time of the question', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), ms(500), ms(500), (skew, there, back) => {
        const found = skewOf({ before: 0, theirs: there + skew, after: there + back });
        expect(Math.abs(found - skew)).toBeLessThanOrEqual(there + back);
      }),
    );
  });

  it('says nothing where the own clock was put back meanwhile', () => {
    expect(skewOf({ before: 10_000, theirs: 7_000, after: 5_000 })).toBe(0);
  });

  it('is left alone up to a second, in both directions', () => {
    const found = [SKEW_TOLERATED_MS, SKEW_TOLERATED_MS + 1, -SKEW_TOLERATED_MS, -SKEW_TOLERATED_MS - 1];
    expect(found.map(clocksDiffer)).toEqual([false, true, false, true]);
  });
});

it('is told in words from the side of the one who asks', () => {
  expect(skewSentence('Temporal', 2_000).en).toContain('2.0 s behind that of Temporal');
  expect(skewSentence('PostgreSQL', -86_400_000).en).toContain('86400.0 s ahead of that of PostgreSQL');
  expect(skewSentence('Temporal', 2_000).zh).toContain('慢 2.0 秒');
});
