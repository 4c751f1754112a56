import { aBodyYear, aReading, anEvent, anItem, anObligation, schemeOfItems, someScheme } from '../a-body-year.fixture';
import type { SubjectFacts } from '../facts';
import { gatherFacts } from '../gather-facts';
import { nothingFurther } from '../facts';
import { recompute } from './dossier';
import { ENGINE, scoreYear } from './score-year';
import { whoMoves } from './who-moves';

const year = (...subjects: Partial<SubjectFacts>[]) => scoreYear(someScheme(), 2018, subjects.map(aBodyYear)).subjects;

describe('a subject about which there is little to say', () => {
  it('has one item, and is marked', () => {
    expect(year({ obligations: [anObligation('a', { done: '2018-12-31' })] })[0]).toMatchObject({
      score: 100,
      grade: 'excellent',
      fewItems: true,
    });
    expect(year({ obligations: [anObligation('a')] })[0]).toMatchObject({ score: 0, grade: 'fail', fewItems: true });
  });

  it('has none: what does not apply counts as done, it is marked, and it says so', () => {
    const [none] = year({});
    expect(none).toMatchObject({ score: 100, grade: 'excellent', fewItems: true, place: 1, of: 1 });
    expect(none.rules.map(({ rule }) => rule)).toEqual(['not-applicable']);
  });

  it('leaves a year in which nobody is assessed empty', () => expect(year()).toEqual([]));
});

describe('a body that was merged in June', () => {
  // What was due until June is judged with the body that answered then, what came later with its heir.
  const owed = [
    { ...anObligation('spring', { dueOn: '2018-03-31' }), body: '县林业局' },
    { ...anObligation('autumn', { dueOn: '2018-09-30', done: '2018-09-01' }), body: '县自然资源局' },
  ];
  const happened = [
    { id: 1, kind: 'urged' as const, on: '2018-04-02', obligation: 'spring', clause: 1, body: '县林业局' },
  ];
  const facts = gatherFacts(2018, owed, happened, () => false).map((one) => ({
    ...one,
    kind: 'department',
    ...nothingFurther(),
  }));

  it('has a score of its own for its part, and its heir none of its misses', () => {
    const subjects = scoreYear(someScheme(), 2018, facts).subjects;
    expect(subjects.map(({ body, score, fewItems }) => [body, score, fewItems])).toEqual([
      ['县自然资源局', 100, true],
      ['县林业局', 0, true],
    ]);
    expect(subjects[1].rules.map(({ rule, points }) => [rule, points])).toEqual([
      ['not-completed', 0],
      ['urged', -0.5],
    ]);
  });
});

describe('an indicator without data', () => {
  const scheme = schemeOfItems([
    anItem('air', 40, { kind: 'ratio', reading: 'air' }),
    anItem('work', 60, { kind: 'completion', lateShare: 0.6 }),
  ]);
  const one = (facts: Partial<SubjectFacts>) => scoreYear(scheme, 2018, [aBodyYear(facts)]).subjects[0];

  it('gives no points, and the draft names what is missing', () => {
    for (const readings of [[], [aReading('air', null)]]) {
      const result = one({ readings, obligations: [anObligation('a', { done: '2018-12-01' })] });
      expect(result).toMatchObject({ score: 60, missing: [{ item: 'air', reason: { zh: '缺少“air”的数据' } }] });
      expect(result.rules.map(({ rule }) => rule)).toEqual(['completed', 'missing']);
    }
  });

  it('is something else than one that does not apply', () => {
    const apart = one({ notApplicable: [{ item: 'air', reason: '无监测点' }] });
    expect(apart).toMatchObject({ score: 100, missing: [] });
  });
});

describe('falsified data decided after the year was frozen', () => {
  const facts = (body: string, done: number, events: SubjectFacts['events'] = []) =>
    aBodyYear({
      body,
      events,
      obligations: Array.from({ length: 10 }, (_, nth) =>
        anObligation(String(nth), { done: nth < done ? '2018-12-01' : null }),
      ),
    });
  const inputs = [facts('甲局', 10), facts('乙局', 9), facts('丙局', 8)];
  const before = scoreYear(someScheme(), 2018, inputs);
  const after = scoreYear(someScheme(), 2018, [facts('甲局', 10, [anEvent(9, 'falsified')]), ...inputs.slice(1)]);

  it('moves those who stood behind, and says by how much, beside what was frozen', () => {
    expect(whoMoves(before, after).map(({ body, score, place, grade }) => [body, score, place, grade])).toEqual([
      ['乙局', [90, 90], [2, 1], ['excellent', 'excellent']],
      ['丙局', [80, 80], [3, 2], ['good', 'good']],
      ['甲局', [100, 0], [1, 3], ['excellent', 'fail']],
    ]);
  });

  it('leaves the frozen year as it was: it still comes out the same from what it carries', () => {
    expect(recompute({ engine: ENGINE, year: 2018, scheme: someScheme(), inputs }, before.subjects)).toBeNull();
  });
});
