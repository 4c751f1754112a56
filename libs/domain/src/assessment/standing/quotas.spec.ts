import fc from 'fast-check';
import { aBodyYear, aReading, anItem, schemeOfItems } from '../a-body-year.fixture';
import type { Quota, Scheme } from '../scheme/scheme';
import { scoreYear } from './score-year';

const scheme = (quota: Partial<Quota> | null, more: Partial<Scheme> = {}) =>
  schemeOfItems([anItem('a', 100, { kind: 'ratio', reading: 'a' })], {
    quotas: quota === null ? [] : [{ group: 'departments', grade: 'excellent', most: 2, atTie: 'none', ...quota }],
    order: ['items', 'not-applicable', 'corrections', 'bounds', 'rounding', 'grade', 'quotas'],
    ...more,
  });
const year = (of: Scheme, ...points: number[]) =>
  scoreYear(
    of,
    2018,
    points.map((value, nth) => aBodyYear({ body: `单位${nth}`, readings: [aReading('a', value / 100)] })),
  ).subjects;
const gradesOf = (of: Scheme, ...points: number[]) =>
  year(of, ...points).map(({ place, grade }) => `${place} ${grade}`);

describe('a quota', () => {
  it('leaves the best grade to the first places, as in 优秀 2–4 个', () => {
    expect(gradesOf(scheme({ most: 4 }), 99, 98, 97, 96, 95, 85)).toEqual([
      '1 excellent',
      '2 excellent',
      '3 excellent',
      '4 excellent',
      '5 good',
      '6 good',
    ]);
  });

  it('never promotes: who is below the cut-off stays there, however much room there is', () => {
    expect(gradesOf(scheme({ most: 4 }), 91, 89, 61)).toEqual(['1 excellent', '2 good', '3 pass']);
  });

  it('at a tie gives the grade to all of the place, or to none, as the scheme says', () => {
    expect(gradesOf(scheme({ atTie: 'none' }), 99, 95, 95, 92)).toEqual(['1 excellent', '2 good', '2 good', '4 good']);
    expect(gradesOf(scheme({ atTie: 'all' }), 99, 95, 95, 92)).toEqual([
      '1 excellent',
      '2 excellent',
      '2 excellent',
      '4 good',
    ]);
    expect(gradesOf(scheme({ atTie: 'all', most: 0 }), 99, 99)).toEqual(['1 good', '1 good']);
  });

  it('says why', () => {
    expect(year(scheme({ most: 1 }), 99, 95)[1].gradeSteps.map(({ reason }) => reason.zh)).toEqual([
      '95分，90分以上为优秀。',
      '优秀名额1个，第2名在名额之外，为良好。',
    ]);
  });

  it('may be followed by one for the next grade, which then counts whoever came down', () => {
    const two = scheme(
      {},
      {
        quotas: [
          { group: 'departments', grade: 'excellent', most: 1, atTie: 'none' },
          { group: 'departments', grade: 'good', most: 1, atTie: 'none' },
        ],
      },
    );
    expect(gradesOf(two, 99, 95, 85)).toEqual(['1 excellent', '2 good', '3 pass']);
  });

  it('is of one group', () => {
    const of = scheme({ most: 0 });
    const town = aBodyYear({ body: '某镇', kind: 'town', readings: [aReading('a', 0.95)] });
    expect(scoreYear(of, 2018, [town]).subjects[0]).toMatchObject({ group: 'towns', grade: 'excellent' });
  });

  it('never promotes anybody, and never lets more have the grade than it says, ties apart', () => {
    const ORDER = ['fail', 'pass', 'good', 'excellent'];
    const points = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 });
    fc.assert(
      fc.property(points, fc.nat({ max: 6 }), fc.constantFrom('all' as const, 'none' as const), (all, most, atTie) => {
        const [before, after] = [year(scheme(null), ...all), year(scheme({ most, atTie }), ...all)];
        after.forEach(({ body, grade }) => {
          const was = before.find((one) => one.body === body)!;
          expect(ORDER.indexOf(grade)).toBeLessThanOrEqual(ORDER.indexOf(was.grade));
        });
        const excellent = after.filter(({ grade }) => grade === 'excellent');
        if (atTie === 'none') expect(excellent.length).toBeLessThanOrEqual(most);
        else if (excellent.length > most)
          expect(new Set(excellent.slice(most - 1).map(({ place }) => place)).size).toBe(1);
      }),
    );
  });
});

describe('places', () => {
  it('are shared by equal scores, and the next is skipped or follows', () => {
    expect(year(scheme(null), 90, 90, 80).map(({ place }) => place)).toEqual([1, 1, 3]);
    expect(year(scheme(null, { ties: 'dense' }), 90, 90, 80).map(({ place }) => place)).toEqual([1, 1, 2]);
  });

  it('are those of the rounded score', () => {
    expect(year(scheme(null), 90.001, 90.002).map(({ place }) => place)).toEqual([1, 1]);
  });

  it('are counted in each group apart, and a court has none', () => {
    const of = (body: string, kind: string, value: number) =>
      aBodyYear({ body, kind, readings: [aReading('a', value)] });
    const all = [
      of('甲镇', 'town', 0.9),
      of('乙镇', 'town', 0.8),
      of('某局', 'department', 0.7),
      of('法院', 'court', 1),
    ];
    expect(
      scoreYear(scheme(null), 2018, all).subjects.map(({ body, group, place, of }) => [body, group, place, of]),
    ).toEqual([
      ['甲镇', 'towns', 1, 2],
      ['乙镇', 'towns', 2, 2],
      ['某局', 'departments', 1, 1],
    ]);
  });
});
