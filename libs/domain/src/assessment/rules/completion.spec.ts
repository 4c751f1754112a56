import { aBodyYear, anItem, anObligation, judged } from '../a-body-year.fixture';
import type { ObligationFacts } from '../facts';
import { completion } from './completion';

const RULE = { kind: 'completion', lateShare: 0.6, linesTo: 1 };
const scored = (obligations: ObligationFacts[], rule = RULE) => {
  const { kind: _, ...settings } = rule;
  return completion.score(settings, judged(anItem('completion', 100, rule), aBodyYear({ obligations })), undefined);
};

const lines = (...obligations: ObligationFacts[]) =>
  scored(obligations).lines.map(({ rule, points, obligations }) => [rule, points, obligations]);

describe('completion', () => {
  it('gives all points for what was submitted by its date and accepted, be it on the last day', () => {
    expect(lines(anObligation('a', { done: '2018-12-31' }), anObligation('b', { done: '2018-03-01' }))).toEqual([
      ['completed', 100, ['a', 'b']],
    ]);
  });

  it('gives a share for what was late by a day', () => {
    expect(lines(anObligation('a', { done: '2019-01-01' }))).toEqual([['completed-late', 60, ['a']]]);
  });

  it('looks at the day of the report, not at how long the checking took', () => {
    expect(lines(anObligation('a', { done: '2018-12-31', acceptedOn: '2019-01-15' }))).toEqual([
      ['completed', 100, ['a']],
    ]);
  });

  it('gives nothing for a report nobody has accepted', () => {
    expect(lines(anObligation('a', { submittedOn: '2018-12-01' }))).toEqual([['not-completed', 0, ['a']]]);
  });

  it('takes an acceptance without a report for the day it was done', () => {
    expect(lines(anObligation('a', { acceptedOn: '2018-12-30' }))).toEqual([['completed', 100, ['a']]]);
  });

  it('names in each line what stands behind it, and the lines add up', () => {
    const given = [
      anObligation('c', { done: '2019-02-01', eventIds: [9, 4] }),
      anObligation('a', { done: '2018-12-01', eventIds: [3] }),
      anObligation('b', { eventIds: [4, 5] }),
    ];
    expect(scored(given).lines).toEqual([
      {
        rule: 'completed',
        points: 33.3,
        reason: {
          zh: '应完成3项，按期完成1项，得33.3分。',
          en: 'Completed in time: 1 of 3 obligations: 33.3 points.',
        },
        facts: [],
        evidence: [],
        events: [3],
        obligations: ['a'],
      },
      {
        rule: 'completed-late',
        points: 20,
        reason: { zh: '逾期完成1项，按60%计，得20分。', en: 'Completed late: 1, counting 60% each: 20 points.' },
        facts: [],
        evidence: [],
        events: [4, 9],
        obligations: ['c'],
      },
      {
        rule: 'not-completed',
        points: 0,
        reason: { zh: '未完成1项，不得分。', en: 'Not completed: 1: no points.' },
        facts: [],
        evidence: [],
        events: [4, 5],
        obligations: ['b'],
      },
    ]);
  });

  it('rounds the total, so that the lines never give a tenth more than was earned', () => {
    const late = ['b', 'c', 'd', 'e', 'f'].map((key) => anObligation(key, { done: '2019-02-01' }));
    // 1 in time and 5 late of 7 earn 57.14; rounded apart the two lines would read 14.3 and 42.9, together 57.2.
    expect(
      lines(anObligation('a', { done: '2018-12-01' }), ...late, anObligation('g')).map(([, points]) => points),
    ).toEqual([14.3, 42.8, 0]);
  });

  it('counts what fell due in the year and nothing else', () => {
    expect(
      lines(
        anObligation('before', { dueOn: '2017-12-31' }),
        anObligation('in', { done: '2018-05-01' }),
        anObligation('after', { dueOn: '2019-01-01' }),
      ),
    ).toEqual([['completed', 100, ['in']]]);
  });

  it('takes what does not apply as done', () => {
    expect(lines(anObligation('later', { dueOn: '2019-06-30' }))).toEqual([['not-applicable', 100, []]]);
  });

  it('rounds nothing where the file does not ask for it', () => {
    const { points } = scored([anObligation('a', { done: '2018-12-01' }), anObligation('b'), anObligation('c')], {
      kind: 'completion',
      lateShare: 0.6,
    } as typeof RULE);
    expect(points).toBeCloseTo(100 / 3, 12);
  });
});
