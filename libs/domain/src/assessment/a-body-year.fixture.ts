import type { BodyYearFacts, EventFacts, ObligationFacts } from './facts';
import type { AssessmentPolicy } from './policy';

/** For specs: a year of which only what the spec is about is named. */
export function aBodyYear(facts: Partial<BodyYearFacts> = {}): BodyYearFacts {
  return { body: '县科农局', year: 2018, obligations: [], events: [], ...facts };
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

export function somePolicy(policy: Partial<AssessmentPolicy> = {}): AssessmentPolicy {
  return {
    version: 'for specs',
    validFrom: '2018-01-01',
    firstYear: 2018,
    draftOn: '03-01',
    completion: { points: 100, lateShare: 0.6 },
    deductions: {
      urged: { each: 0.5, cap: 10 },
      returned: { each: 0.5, cap: 5 },
      'supervision-notice': { each: 2, cap: 20 },
      'rectification-order': { each: 2, cap: null },
      'not-as-reported': { each: 2, cap: 10 },
    },
    grades: [
      { name: 'excellent', label: '优秀', from: 90 },
      { name: 'good', label: '良好', from: 80 },
      { name: 'pass', label: '合格', from: 60 },
      { name: 'fail', label: '不合格', from: 0 },
    ],
    fewItems: 3,
    excludeKinds: ['court', 'procuratorate', 'bank'],
    ...policy,
  };
}
