import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { candidateList, checkerFor, drawHolds, drawSample } from '.';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const keys = fc.uniqueArray(fc.stringMatching(/^plan-[1-9]\/clause-[1-9]\d?\/[a-z]{1,8}$/), { maxLength: 40 });
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const size = fc.integer({ min: 0, max: 50 });

describe('a drawn sample', () => {
  it('is the same for the same seed and candidates, in whatever order they come', () => {
    fc.assert(
      fc.property(keys, seed, size, fc.infiniteStream(fc.integer()), (candidates, seed, size, order) => {
        const shuffled = candidates
          .map((key) => ({ key, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ key }) => key);
        expect(drawSample({ seed, size, candidates: shuffled }, sha256)).toEqual(
          drawSample({ seed, size, candidates }, sha256),
        );
        expect(candidateList(shuffled)).toBe(candidateList(candidates));
      }),
    );
  });

  it('holds nothing but candidates, each once, and as many as were asked for where there are so many', () => {
    fc.assert(
      fc.property(keys, seed, size, (candidates, seed, size) => {
        const drawn = drawSample({ seed, size, candidates }, sha256);
        expect(new Set(drawn).size).toBe(Math.min(size, candidates.length));
        expect(drawn.every((key) => candidates.includes(key))).toBe(true);
      }),
    );
  });

  it('is contained in every larger one of the same seed', () => {
    fc.assert(
      fc.property(keys, seed, size, (candidates, seed, size) => {
        const larger = drawSample({ seed, size: size + 1, candidates }, sha256);
        expect(larger.slice(0, size)).toEqual(drawSample({ seed, size, candidates }, sha256));
      }),
    );
  });

  it('holds until a candidate, the seed, the size or what was drawn is changed', () => {
    fc.assert(
      fc.property(keys, seed, fc.integer({ min: 1, max: 10 }), (candidates, seed, size) => {
        fc.pre(candidates.length > size);
        const drawn = drawSample({ seed, size, candidates }, sha256);
        const draw = { seed, size, candidates, drawn, candidatesHash: sha256(candidateList(candidates)) };
        expect(drawHolds({ ...draw, drawn: [...drawn].reverse() }, sha256)).toBe(true);
        const spared = candidates.find((key) => !drawn.includes(key))!;
        expect(drawHolds({ ...draw, drawn: [...drawn.slice(1), spared] }, sha256)).toBe(false);
        expect(drawHolds({ ...draw, candidates: candidates.filter((key) => key !== spared) }, sha256)).toBe(false);
        expect(drawHolds({ ...draw, size: size + 1 }, sha256)).toBe(false);
      }),
    );
  });

  it('takes every candidate about equally often over many seeds', () => {
    const candidates = Array.from({ length: 20 }, (_, n) => `plan-1/clause-${n + 1}/milestone`);
    const times = new Map(candidates.map((key) => [key, 0]));
    for (let seed = 0; seed < 2000; seed += 1)
      for (const key of drawSample({ seed, size: 5, candidates }, sha256)) times.set(key, times.get(key)! + 1);
    // 500 each is expected; with a spread of about 19 nobody comes near these bounds by chance.
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(120);
  });

  it('is for ever the same: one that was drawn years ago can be worked out again', () => {
    const candidates = [
      'plan-1/clause-1/milestone-2018-12-31-1',
      'plan-1/clause-2/standing-1-2018',
      'plan-1/clause-3/x',
    ];
    expect(drawSample({ seed: 20181231, size: 2, candidates }, sha256)).toEqual([
      'plan-1/clause-2/standing-1-2018',
      'plan-1/clause-3/x',
    ]);
  });
});

describe('who checks on the spot', () => {
  it.each([
    ['whoever draws', [9], [1, 2, 3], 1],
    ['the next one, where that body answers for it itself', [1, 9], [1, 2, 3], 2],
    ['nobody, where all of them do', [3, 2, 1], [1, 2, 3], null],
  ])('is %s', (_, owners, preferred, expected) => {
    expect(checkerFor(owners, preferred)).toBe(expected);
  });
});
