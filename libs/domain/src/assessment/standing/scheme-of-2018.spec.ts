import fc from 'fast-check';
import { loadScheme } from '../../../../../config';
import { aBodyYear, anEvent, anObligation } from '../a-body-year.fixture';
import type { EventFacts, ObligationFacts, SubjectFacts } from '../facts';
import { scoreAsBefore } from './as-before.fixture';
import { scoreYear } from './score-year';

const policy = loadScheme();
const scoreBody = (facts: SubjectFacts, scheme = policy) => scoreYear(scheme, facts.year, [facts]).subjects[0];
const sumOf = (facts: SubjectFacts) => scoreBody(facts).rules.reduce((sum, { points }) => sum + points, 0);

describe('the scheme of 2018: the score of a body', () => {
  it('is what its lines say', () => {
    const facts = aBodyYear({
      obligations: [
        anObligation('a', { done: '2018-12-20' }),
        anObligation('b', { done: '2018-12-20' }),
        anObligation('c', { done: '2018-12-20' }),
        anObligation('d', { done: '2019-01-20' }),
      ],
      events: [anEvent(1, 'urged', { obligation: 'd' }), anEvent(2, 'supervision-notice', { obligation: 'd' })],
    });
    expect(scoreBody(facts, policy)).toMatchObject({
      body: '县科农局',
      year: 2018,
      score: 87.5,
      grade: 'good',
      fewItems: false,
    });
    expect(scoreBody(facts, policy).rules.map(({ rule, points }) => [rule, points])).toEqual([
      ['completed', 75],
      ['completed-late', 15],
      ['urged', -0.5],
      ['supervision-notice', -2],
    ]);
  });

  it('is never below zero', () => {
    const events = Array.from({ length: 40 }, (_, i) => anEvent(i, 'rectification-order'));
    expect(scoreBody(aBodyYear({ obligations: [anObligation('a')], events }), policy)).toMatchObject({
      score: 0,
      grade: 'fail',
    });
  });

  it('is full for a body without obligations, which is marked', () => {
    expect(scoreBody(aBodyYear(), policy)).toMatchObject({ score: 100, grade: 'excellent', fewItems: true });
  });

  it('is marked below three obligations and not from three on', () => {
    const of = (...keys: string[]) =>
      scoreBody(aBodyYear({ obligations: keys.map((key) => anObligation(key)) }), policy).fewItems;
    expect(of('a', 'b')).toBe(true);
    expect(of('a', 'b', 'c')).toBe(false);
  });

  it('is zero and failed after falsified data, whatever else was done', () => {
    const facts = aBodyYear({
      obligations: [anObligation('a', { done: '2018-06-01' })],
      events: [anEvent(5, 'falsified', { obligation: 'a' })],
    });
    expect(scoreBody(facts, policy)).toMatchObject({ score: 0, grade: 'fail' });
    expect(sumOf(facts)).toBe(0);
  });
});

describe('whatever happened', () => {
  const aDay = fc.constantFrom('2018-02-01', '2018-06-30', '2018-07-01', '2018-12-31', '2019-01-15', '2019-02-20');
  const obligations = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 4 }),
      dueOn: fc.constantFrom('2017-12-31', '2018-06-30', '2018-12-31'),
      submittedOn: fc.option(aDay),
      acceptedOn: fc.option(aDay),
      eventIds: fc.array(fc.nat({ max: 50 }), { maxLength: 3 }),
    }),
    { selector: ({ key }) => key, maxLength: 60 },
  );
  const kinds = ['returned', 'urged', 'supervision-notice', 'rectification-order', 'not-as-reported'] as const;
  const anyEvent = fc.record({
    id: fc.nat({ max: 1000 }),
    kind: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...kinds) }, fc.constant('falsified' as const)),
    obligation: fc.option(fc.string({ minLength: 1, maxLength: 4 })),
  });
  const aYear = fc
    .record({ obligations, events: fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 60 }) })
    .map(({ obligations, events }) =>
      aBodyYear({
        obligations: obligations.map(({ key, ...facts }) => anObligation(key, facts)),
        events: events.map(({ id, kind, ...facts }) => anEvent(id, kind, facts)),
      }),
    );

  it('it is what the years before were scored by, line for line', () => {
    fc.assert(
      fc.property(aYear, (facts) => {
        const { body, year, score, grade, fewItems, rules } = scoreBody(facts);
        expect({ body, year, score, grade, fewItems, rules }).toEqual(scoreAsBefore(facts));
      }),
      { numRuns: 2000 },
    );
  });

  it('the lines add up to the score, before it is floored at zero', () => {
    fc.assert(
      fc.property(aYear, (facts) => {
        expect(scoreBody(facts, policy).score).toBeCloseTo(Math.max(0, sumOf(facts)), 6);
      }),
    );
  });

  it('the score lies between 0 and 100 and has one decimal', () => {
    fc.assert(
      fc.property(aYear, (facts) => {
        const { score } = scoreBody(facts, policy);
        expect(score >= 0 && score <= 100 && Number(score.toFixed(1)) === score).toBe(true);
      }),
    );
  });

  it('every line that gives or takes points names what is behind it', () => {
    fc.assert(
      fc.property(aYear, (facts) => {
        for (const { rule, points, events, obligations } of scoreBody(facts, policy).rules) {
          if (rule === 'not-applicable' || points === 0) continue;
          expect(events.length + obligations.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('the order of the facts does not matter', () => {
    const shuffled = aYear.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        obligations: fc.shuffledSubarray(facts.obligations, { minLength: facts.obligations.length }),
        events: fc.shuffledSubarray(facts.events, { minLength: facts.events.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ facts, obligations, events }) => {
        expect(scoreBody({ ...facts, obligations, events }, policy)).toEqual(scoreBody(facts, policy));
      }),
    );
  });

  it('more lateness never raises the score', () => {
    const later = (obligation: ObligationFacts, way: 'late' | 'missed'): ObligationFacts =>
      way === 'missed'
        ? { ...obligation, acceptedOn: null }
        : { ...obligation, submittedOn: obligation.submittedOn && '2019-02-28' };
    fc.assert(
      fc.property(
        aYear,
        fc.nat(),
        fc.constantFrom('late' as const, 'missed' as const),
        fc.array(fc.constantFrom<EventFacts['kind']>(...kinds), { maxLength: 5 }),
        (facts, which, way, more) => {
          const worse = {
            ...facts,
            obligations: facts.obligations.map((obligation, i) =>
              i === which % facts.obligations.length ? later(obligation, way) : obligation,
            ),
            events: [...facts.events, ...more.map((kind, i) => anEvent(2000 + i, kind))],
          };
          expect(scoreBody(worse, policy).score).toBeLessThanOrEqual(scoreBody(facts, policy).score);
        },
      ),
      { numRuns: 500 },
    );
  });
});
