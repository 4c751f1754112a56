import fc from 'fast-check';
import { laggardOf, behaviourOf } from './behaviour';

const BODIES = ['县乙局', '县丙局', '县丁局', '县戊局', '县己局'];
const YEARS = Array.from({ length: 13 }, (_, i) => 2018 + i);
const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);
const MATTERS = Array.from({ length: 5_000 }, (_, i) => `clause-${i}/milestone-2018-12-31-1`);

const share = (yes: (key: string) => boolean) => MATTERS.filter(yes).length / MATTERS.length;

describe('the body that neglects a year', () => {
  it('is always one of the candidates, whatever their order', () => {
    const bodies = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
    const twice = bodies.chain((names) =>
      fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length })),
    );
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1900, max: 2100 }), twice, (seed, year, [names, inOtherOrder]) => {
        const laggard = laggardOf(year, seed, names);
        expect(names).toContain(laggard);
        expect(laggardOf(year, seed, inOtherOrder)).toBe(laggard);
      }),
    );
  });

  it('is nobody where there is no candidate', () => {
    expect(laggardOf(2018, 1, [])).toBeNull();
  });

  it('is each of them for some seed, and each of them in some year', () => {
    expect(new Set(SEEDS.map((seed) => laggardOf(2018, seed, BODIES)))).toEqual(new Set(BODIES));
    for (const body of BODIES) {
      const times = SEEDS.flatMap((seed) => YEARS.filter((year) => laggardOf(year, seed, BODIES) === body)).length;
      expect(times / (SEEDS.length * YEARS.length)).toBeGreaterThan(0.15);
      expect(times / (SEEDS.length * YEARS.length)).toBeLessThan(0.25);
    }
  });
});

describe('a mixed behaviour', () => {
  const seed = 7;
  const behaviour = behaviourOf('mixed', seed, BODIES);
  const laggard = laggardOf(2018, seed, BODIES)!;
  const diligent = BODIES.filter((body) => body !== laggard);

  it('neglects everything of its laggard that is due in the year, also what it owes with others', () => {
    for (const key of MATTERS.slice(0, 200)) {
      expect(behaviour.reportAfter(key, [laggard], '2018-12-31')).toBeNull();
      expect(behaviour.reportAfter(key, [diligent[0], laggard], '2018-01-01')).toBeNull();
      expect(behaviour.reportAfter(key, [diligent[0]], '2018-12-31')).not.toBeNull();
    }
  });

  it('neglects in each year what is due in it, and takes up its work when another body is the one', () => {
    for (const year of YEARS) {
      const thisYears = laggardOf(year, seed, BODIES)!;
      for (const body of BODIES) {
        const planned = behaviour.reportAfter('clause-1/report', [body], `${year}-07-13`);
        expect([year, body, planned === null]).toEqual([year, body, body === thisYears]);
      }
    }
    expect(new Set(YEARS.map((year) => laggardOf(year, seed, BODIES))).size).toBeGreaterThan(1);
  });

  it('lets the others be late now and then: most in time, some before and some behind the supervision notice', () => {
    const delay = (key: string) => behaviour.reportAfter(key, [diligent[0]], '2018-12-31')!;
    expect(share((key) => delay(key) < 0)).toBeCloseTo(0.82, 1);
    expect(share((key) => delay(key) >= 2 && delay(key) <= 12)).toBeCloseTo(0.12, 1);
    expect(share((key) => delay(key) >= 22)).toBeGreaterThan(0.03);
    expect(share((key) => delay(key) >= 45)).toBeGreaterThan(0.005);
    expect(MATTERS.filter((key) => delay(key) === 0)).toEqual([]);
  });

  it('lets most take note of what they are given within two working days, and a few object', () => {
    const bodies = Array.from({ length: 2000 }, (_, i) => `县${i}局`);
    const after = bodies.map((body) => behaviour.acknowledgesAfter(body));
    expect(after.filter((days) => days === 1 || days === 2).length / bodies.length).toBeCloseTo(0.85, 1);
    expect(after.filter((days) => days === null).length).toBeGreaterThan(0);
    const objecting = share((key) => behaviour.objects(key));
    expect([objecting > 0.02, objecting < 0.06]).toEqual([true, true]);
  });

  it('sends a report back once at most', () => {
    expect(share((key) => behaviour.sendsBack(key, 1))).toBeCloseTo(0.12, 1);
    expect(MATTERS.filter((key) => behaviour.sendsBack(key, 2))).toEqual([]);
  });

  it('has its laggard ignore the order of one year in two, so that interviews follow', () => {
    for (const year of YEARS) {
      const failed = laggardOf(year, seed, BODIES)!;
      const another = BODIES.find((body) => body !== failed)!;
      const key = `assessment-${year}/${failed}`;
      expect([year, behaviour.rectifies(key, failed)]).toEqual([year, year % 2 === 1]);
      expect(behaviour.rectifies(key, another)).toBe(true);
    }
  });
});

describe('the other behaviours', () => {
  it('of the punctual: two to four working days before the date, accepted at once, everything confirmed', () => {
    const behaviour = behaviourOf('punctual', 1, BODIES);
    const delays = new Set(MATTERS.map((key) => behaviour.reportAfter(key, BODIES, '2018-12-31')));
    expect([...delays].sort()).toEqual([-2, -3, -4].sort());
    expect(share((key) => behaviour.sendsBack(key, 1))).toBe(0);
    expect(share((key) => behaviour.acknowledges(key) && behaviour.rectifies(key, '县乙局'))).toBe(1);
    expect(share((key) => behaviour.rectifiesAtFirst(key))).toBe(1);
  });

  it('of nobody: nothing is reported, confirmed or rectified', () => {
    const behaviour = behaviourOf('nobody', 1, BODIES);
    for (const key of MATTERS.slice(0, 200)) {
      expect(behaviour.reportAfter(key, BODIES, '2018-12-31')).toBeNull();
      expect(behaviour.acknowledges(key) || behaviour.rectifies(key, '县乙局')).toBe(false);
    }
  });
});
