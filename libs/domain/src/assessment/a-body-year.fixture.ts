import { nothingFurther, type EventFacts, type ObligationFacts, type Reading, type SubjectFacts } from './facts';
import { isFor } from './scheme/groups';
import type { Scheme, SchemeItem } from './scheme/scheme';
import { RULES } from './rules/catalogue';
import type { Judged, Outcome } from './rules/rule';
import { schemeFaults } from './scheme/faults';
import { knownOf } from './standing/judge-items';

/** For specs: a year of which only what the spec is about is named. */
export function aBodyYear(facts: Partial<SubjectFacts> = {}): SubjectFacts {
  return {
    body: '县科农局',
    kind: 'department',
    year: 2018,
    obligations: [],
    events: [],
    ...nothingFurther(),
    ...facts,
  };
}

/** Due on the last day of 2018; `done` is the day it was submitted and accepted. */
export function anObligation(
  key: string,
  { done = null, ...facts }: Partial<ObligationFacts> & { done?: string | null } = {},
): ObligationFacts {
  return {
    key,
    title: key,
    clause: 1,
    kind: 'milestone',
    hardness: 'firm',
    dueOn: '2018-12-31',
    submittedOn: done,
    acceptedOn: done,
    eventIds: [],
    ...facts,
  };
}

export function anEvent(id: number, kind: EventFacts['kind'], facts: Partial<EventFacts> = {}): EventFacts {
  return { id, kind, on: '2018-07-02', obligation: null, clause: null, ...facts };
}

export function aReading(key: string, value: number | null, facts: Partial<Reading> = {}): Reading {
  return {
    key,
    value,
    target: null,
    of: null,
    previous: null,
    asOf: '2018-12-31',
    source: '统计局',
    events: [],
    evidence: [],
    ...facts,
  };
}

/** An item that is worked out by a rule. */
export function anItem(
  id: string,
  weight: number | null,
  rule: SchemeItem['rule'],
  item: Partial<SchemeItem> = {},
): SchemeItem {
  return {
    id,
    under: null,
    words: { zh: id, en: id },
    weight,
    groups: [],
    combine: 'sum',
    rule,
    scorers: [],
    clauses: [],
    zeroWhenWorse: null,
    ...item,
  };
}

/** An item as a rule sees it. */
export const judged = (item: SchemeItem, facts: SubjectFacts, ties: Scheme['ties'] = 'skip'): Judged => ({
  ...knownOf(facts, { ties }),
  item,
  full: item.weight ?? Infinity,
});

const deduction = (event: string, each: number, weight: number | null) =>
  anItem(event, weight, { kind: 'per-event', event, each });

/** The scheme of 2018 but for what the spec is about. */
export function someScheme(scheme: Partial<Scheme> = {}): Scheme {
  return {
    version: 'for specs',
    validFrom: '2018-01-01',
    firstYear: 2018,
    title: { zh: '方案', en: 'scheme' },
    cycle: {
      announceBy: '12-31',
      selfAssessmentBy: '01-31',
      verifyBy: '02-25',
      draftOn: '03-01',
      resultBy: '06-30',
      receiptDays: 5,
      objectionDays: 30,
      decisionDays: 30,
      scorersPerItem: 2,
      siteChecks: 1,
      pointsPerCheck: 5,
    },
    groups: [
      { id: 'towns', words: { zh: '各镇', en: 'towns' }, kinds: ['town'], bodies: [] },
      {
        id: 'departments',
        words: { zh: '部门', en: 'departments' },
        kinds: ['department', 'party-organ', 'institution', 'government-office'],
        bodies: [],
      },
    ],
    excludeKinds: ['court', 'procuratorate', 'bank'],
    total: 100,
    items: [anItem('completion', 100, { kind: 'completion', lateShare: 0.6, linesTo: 1 })],
    bonuses: [],
    deductions: [
      deduction('urged', 0.5, 10),
      deduction('returned', 0.5, 5),
      deduction('supervision-notice', 2, 20),
      deduction('rectification-order', 2, null),
      deduction('not-as-reported', 2, 10),
      deduction('commitment-not-kept', 2, 10),
    ],
    notApplicable: 'as-done',
    order: ['items', 'not-applicable', 'bonuses', 'deductions', 'corrections', 'vetoes', 'bounds', 'rounding', 'grade'],
    ties: 'skip',
    rounding: { decimals: 1 },
    bounds: { from: 0, to: null },
    grades: [
      { name: 'excellent', label: '优秀', from: 90 },
      { name: 'good', label: '良好', from: 80 },
      { name: 'pass', label: '合格', from: 60 },
      { name: 'fail', label: '不合格', from: 0 },
    ],
    quotas: [],
    multipliers: [],
    vetoes: [
      {
        when: { event: 'falsified' },
        score: 0,
        words: { zh: '经查实弄虚作假', en: 'Falsified data was established' },
      },
    ],
    caps: [],
    final: null,
    fewItems: 3,
    ...scheme,
  };
}

/** A scheme of these items alone, with two decimals. */
export const schemeOfItems = (items: SchemeItem[], scheme: Partial<Scheme> = {}): Scheme =>
  someScheme({
    items,
    deductions: [],
    vetoes: [],
    notApplicable: 'redistribute',
    rounding: { decimals: 2 },
    total: items
      .filter((item) => item.under === null && isFor(item, 'departments', new Map()))
      .reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    ...scheme,
  });

/** What the rule of an item gives, the group being the subject alone unless others are named. */
export function ruledBy(item: SchemeItem, facts: Partial<SubjectFacts>, others: Partial<SubjectFacts>[] = []): Outcome {
  const { kind, ...settings } = item.rule!;
  const rule = RULES[kind];
  const [one, ...rest] = [facts, ...others].map((each) => judged(item, aBodyYear(each)));
  return rule.score(settings, one, rule.group?.(settings, [one, ...rest]));
}

/** What is wrong with the settings of an item, as the file is told. */
export function faultsOfRule(item: SchemeItem): string[] {
  const scheme = schemeOfItems([item], { total: item.weight ?? 0 });
  return schemeFaults(scheme)
    .filter(({ place }) => place.startsWith('items[0].rule'))
    .map(({ place, en }) => `${place.slice('items[0].rule'.length).replace(/^\./, '')}: ${en}`);
}
