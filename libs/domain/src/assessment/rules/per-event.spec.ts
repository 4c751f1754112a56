import { DEDUCTION_IDS, type AssessedKind } from '../../vocabulary';
import { aBodyYear, anEvent, judged, someScheme } from '../a-body-year.fixture';
import type { EventFacts } from '../facts';
import { perEvent } from './per-event';

const events = (count: number, kind: AssessedKind) => Array.from({ length: count }, (_, i) => anEvent(i + 1, kind));
/** The deductions of the fixture, one after the other. */
const deductions = (happened: EventFacts[]) =>
  someScheme().deductions.flatMap((item) => {
    const { kind: _, ...settings } = item.rule!;
    return perEvent.score(settings, judged(item, aBodyYear({ events: happened })), undefined).lines;
  });
const points = (count: number, kind: AssessedKind) =>
  deductions(events(count, kind)).map((line) => [line.rule, line.points]);

describe('points off for each event', () => {
  // Each kind below its cap, at it and beyond it; a kind without a cap goes on.
  it.each([
    ['urged', 1, -0.5],
    ['urged', 20, -10],
    ['urged', 21, -10],
    ['returned', 1, -0.5],
    ['returned', 10, -5],
    ['returned', 11, -5],
    ['supervision-notice', 1, -2],
    ['supervision-notice', 10, -20],
    ['supervision-notice', 11, -20],
    ['rectification-order', 1, -2],
    ['rectification-order', 11, -22],
    ['not-as-reported', 5, -10],
    ['not-as-reported', 6, -10],
    ['commitment-not-kept', 5, -10],
    ['commitment-not-kept', 6, -10],
  ] as const)('%s: %i events take %f points', (kind, count, taken) => {
    expect(points(count, kind)).toEqual([[kind, taken]]);
  });

  it.each(DEDUCTION_IDS)('%s: nothing happened, no line', (kind) => {
    const others = DEDUCTION_IDS.filter((one) => one !== kind).map((one, i) => anEvent(i + 1, one));
    const rules = deductions(others).map(({ rule }) => rule);
    expect(rules).not.toContain(kind);
    expect(rules).toHaveLength(others.length);
  });

  it('names the events and obligations behind it, and says how it was counted', () => {
    const facts = [
      anEvent(8, 'urged', { obligation: 'b', clause: 2 }),
      anEvent(3, 'urged', { obligation: 'b', clause: 2 }),
      anEvent(5, 'urged', { clause: 7 }),
    ];
    expect(deductions(facts)).toEqual([
      {
        rule: 'urged',
        points: -1.5,
        reason: {
          zh: '逾期被催办3次，每次扣0.5分（最多扣10分），共扣1.5分。',
          en: 'Urged after a missed date: 3. Each takes off 0.5, at most 10: 1.5 points.',
        },
        facts: [],
        evidence: [],
        events: [3, 5, 8],
        obligations: ['b'],
      },
    ]);
  });
});
