import { dice, diceBetween } from './dice';

const MATTERS = 20_000;
const matter = (i: number) => `clause-${1 + (i % 49)}/report-${2018 + (i % 13)}-${i}`;

/** Pearson's chi-square of numbers in [0, 1) against an even spread over the bins. */
function chiSquare(numbers: number[], bins: number): number {
  const counts = new Array<number>(bins).fill(0);
  for (const number of numbers) counts[Math.floor(number * bins)] += 1;
  const expected = numbers.length / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** An even die stays below this in 999 999 of a million tries (63 degrees of freedom). */
const TOO_UNEVEN = 131;

describe('a die', () => {
  it('falls the same way for ever: a recorded rehearsal can be repeated after an upgrade', () => {
    expect([
      dice(1, 'report', 'clause-1/milestone-2018-12-31-1'),
      dice(2, 'report', 'clause-1/milestone-2018-12-31-1'),
      dice(7, 'laggard', 2018, '县科农局'),
    ]).toEqual([0.8480835282243788, 0.3570860621985048, 0.5982204917818308]);
  });

  it('falls within [0, 1) and depends on the seed and on every word in its place', () => {
    const throws = [dice(1, 'a', 'b'), dice(2, 'a', 'b'), dice(1, 'b', 'a'), dice(1, 'a', 'c'), dice(1, 'a'), dice(1)];
    expect(new Set(throws).size).toBe(throws.length);
    for (let i = 0; i < MATTERS; i += 1) {
      const thrown = dice(i, matter(i));
      if (!(thrown >= 0 && thrown < 1)) throw new Error(`${thrown} for seed ${i}`);
    }
  });

  it.each([0, 1, 2, 42, 2018, 0x7fffffff])('falls evenly over the matters with seed %i', (seed) => {
    const throws = Array.from({ length: MATTERS }, (_, i) => dice(seed, 'report', matter(i)));
    expect(chiSquare(throws, 64)).toBeLessThan(TOO_UNEVEN);
  });

  it('falls evenly over the seeds for one matter, also over seeds that follow one another', () => {
    const throws = Array.from({ length: MATTERS }, (_, seed) => dice(seed, 'report', matter(1)));
    expect(chiSquare(throws, 64)).toBeLessThan(TOO_UNEVEN);
    const steps = throws.slice(1).map((thrown, i) => (thrown - throws[i] + 1) % 1);
    expect(chiSquare(steps, 64)).toBeLessThan(TOO_UNEVEN);
  });

  it('falls for one question independently of another about the same matter', () => {
    const both = Array.from({ length: MATTERS }, (_, i) => {
      const [late, sentBack] = [dice(1, 'report', matter(i)), dice(1, 'send-back', matter(i))];
      return (Math.floor(late * 8) * 8 + Math.floor(sentBack * 8)) / 64;
    });
    expect(chiSquare(both, 64)).toBeLessThan(TOO_UNEVEN);
  });
});

describe('a die with faces', () => {
  it('shows every number between the two, both included, equally often', () => {
    const throws = Array.from({ length: MATTERS }, (_, i) => diceBetween(2, 12, 1, matter(i)));
    const faces = Array.from({ length: 11 }, (_, i) => i + 2);
    expect([...new Set(throws)].sort((a, b) => a - b)).toEqual(faces);
    for (const face of faces) {
      const share = throws.filter((thrown) => thrown === face).length / MATTERS;
      expect(Math.abs(share - 1 / faces.length)).toBeLessThan(0.01); // five times its spread
    }
  });

  it('with one face shows it', () => {
    expect(diceBetween(3, 3, 1, 'anything')).toBe(3);
  });
});
