import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { aReading, anEvent, anItem, anObligation, ruledBy, schemeOfItems } from '../a-body-year.fixture';
import type { SubjectFacts } from '../facts';
import { sentenceOf } from '../scheme/by-hand';
import { schemeFaults } from '../scheme/faults';
import type { SchemeItem } from '../scheme/scheme';
import { RULES } from './catalogue';

const KEY = 'figure';

/** An item for each rule, with the settings of its own example. */
const ITEMS: Record<string, SchemeItem> = Object.fromEntries(
  Object.entries(RULES).map(([kind, rule]) => {
    const { weight, ...settings } = rule.example as { weight: number };
    const scorers = rule.byHand?.(settings) === null ? ['县委组织部'] : [];
    return [kind, anItem(kind, weight, { kind, ...settings }, { scorers })];
  }),
);

const reading = fc.record({
  value: fc.oneof(fc.double({ min: -10, max: 400, noNaN: true }), fc.constant(null)),
  target: fc.option(fc.integer({ min: 0, max: 365 })),
  of: fc.option(fc.integer({ min: 0, max: 365 })),
});
const someone = fc
  .record({
    readings: fc.array(reading, { maxLength: 1 }),
    events: fc.array(fc.nat({ max: 99 }), { maxLength: 40 }),
    obligations: fc.array(fc.option(fc.constantFrom('2018-06-01', '2019-02-01')), { maxLength: 12 }),
    points: fc.array(fc.option(fc.integer({ min: -5, max: 300 })), { maxLength: 4 }),
    choice: fc.option(fc.constantFrom('优', '良', '差')),
  })
  .map(({ readings, events, obligations, points, choice }) => ({
    readings: readings.map(({ value, ...more }) => aReading(KEY, value, more)),
    events: events.map((id, nth) => anEvent(id * 100 + nth, 'urged', { obligation: String(id) })),
    obligations: obligations.map((done, nth) => anObligation(`o${nth}`, { done, eventIds: [nth] })),
    marks: Object.keys(ITEMS).flatMap((item) =>
      points.map((given, nth) => ({
        item,
        scorer: String(nth),
        body: nth % 2 ? '甲局' : '乙局',
        points: given,
        choice,
        reason: '',
        evidence: [],
      })),
    ),
  }));
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe.each(Object.keys(RULES))('the rule %s', (kind) => {
  const item = ITEMS[kind];
  const { beyondTotal } = RULES[kind];
  const [least, most] = beyondTotal === 'deduction' ? [-item.weight!, 0] : [0, item.weight!];

  it('is in order with these settings, and says itself in both languages', () => {
    const beyond = beyondTotal ? { items: [ITEMS.completion], total: 100 } : {};
    const lists = {
      bonuses: beyondTotal === 'bonus' ? [item] : [],
      deductions: beyondTotal === 'deduction' ? [item] : [],
    };
    expect(schemeFaults(schemeOfItems([item], { ...beyond, ...lists }))).toEqual([]);
    const { zh, en } = sentenceOf(item);
    expect([/[一-鿿].*。$/.test(zh), /[a-z].*\.$/i.test(en), /undefined|NaN|Infinity/.test(zh + en)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('gives no less and no more than its bounds, and its lines add up', () => {
    fc.assert(
      fc.property(someone, fc.array(someone, { maxLength: 5 }), (facts, others) => {
        const { points, lines } = ruledBy(item, facts, others);
        expect(points).not.toBeNull();
        expect(points! >= least - 1e-9 && points! <= most + 1e-9).toBe(true);
        if (lines.length > 0) expect(lines.reduce((sum, line) => sum + line.points, 0)).toBeCloseTo(points!, 6);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of events, obligations, marks and bodies', () => {
    const turned = fc.tuple(someone, fc.array(someone, { maxLength: 5 })).chain(([facts, others]) =>
      fc.record({
        facts: fc.constant(facts),
        others: fc.constant(others),
        again: fc.record({
          events: shuffled(facts.events),
          obligations: shuffled(facts.obligations),
          marks: shuffled(facts.marks),
          readings: fc.constant(facts.readings),
        }),
        around: shuffled(others),
      }),
    );
    fc.assert(
      fc.property(turned, ({ facts, others, again, around }) => {
        expect(ruledBy(item, again, around)).toEqual(ruledBy(item, facts, others));
      }),
      { numRuns: 100 },
    );
  });

  it('names what a line rests on once, in order', () => {
    fc.assert(
      fc.property(someone, (facts) => {
        for (const { events, obligations } of ruledBy(item, facts).lines) {
          expect(events).toEqual([...new Set(events)].sort((a, b) => a - b));
          expect(obligations).toEqual([...new Set(obligations)].sort());
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('more closings in time never lower the points', () => {
  fc.assert(
    fc.property(someone, fc.nat(), fc.integer({ min: 1, max: 5 }), (facts, which, more) => {
      const points = (of: Partial<SubjectFacts>) => ruledBy(ITEMS.completion, of).points!;
      const { obligations } = facts;
      const better = obligations.map((one, nth) =>
        nth === which % obligations.length ? anObligation(one.key, { done: '2018-06-01' }) : one,
      );
      const added = Array.from({ length: more }, (_, nth) => anObligation(`more${nth}`, { done: '2018-06-01' }));
      const before = points({ obligations });
      expect(points({ obligations: better })).toBeGreaterThanOrEqual(before - 1e-9);
      if (obligations.length > 0)
        expect(points({ obligations: [...obligations, ...added] })).toBeGreaterThanOrEqual(before - 1e-9);
    }),
  );
});

it('more events never raise the points', () => {
  fc.assert(
    fc.property(someone, someone, (one, another) => {
      const points = (events: SubjectFacts['events']) => ruledBy(ITEMS['per-event'], { events }).points!;
      expect(points([...one.events, ...another.events])).toBeLessThanOrEqual(points(one.events));
    }),
  );
});

it('every file of a rule is in the catalogue', () => {
  const helpers = ['catalogue', 'checks', 'marks', 'rule'];
  const files = readdirSync(join(__dirname))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => name.slice(0, -3))
    .filter((name) => !helpers.includes(name));
  expect(files.sort()).toEqual(Object.keys(RULES).sort());
});
