import fc from 'fast-check';
import { isOfAnotherRecord } from './sweep-files';

describe('a store whose files the record does not know', () => {
  it.each([
    [0, 0, false],
    [0, 100, false],
    [0, 101, true],
    [101, 101, false],
    [5_000, 5_001, true],
  ])('%i named, %i unnamed: left alone %s', (named, unnamed, alone) => {
    expect(isOfAnotherRecord(named, unnamed)).toBe(alone);
  });

  it('is never emptied by the half', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 101, max: 10_000 }), (named, unnamed) => {
        if (!isOfAnotherRecord(named, unnamed)) expect(unnamed * 2).toBeLessThanOrEqual(named + unnamed);
      }),
    );
  });
});
