import { join } from 'node:path';

/** A journey of somebody who uses the product, from signing in to where they want to be. */
export interface Journey {
  who: string;
  what: string;
  /** Clicks and fields when it was first counted; where nobody could go all the way, why. */
  before: string;
  /** No more clicks than this. */
  goal: number;
  /** The spec that walks it, and counts. */
  spec: string;
  /** Where it begins, when that is not the first page. */
  from?: string;
  /** A part that a later version brings. */
  later?: string;
}

/**
 * Twenty-eight journeys by the seven kinds of user, and one that came later. Each is walked in a browser on real servers; see
 * `Hand`. A choice from a list is a field, as is a file.
 */
export const JOURNEYS: Record<string, Journey> = {
  1: { who: 'officer', what: 'what I owe', before: '2+0', goal: 0, spec: 'counted' },
  2: { who: 'officer', what: 'report with two files and a figure', before: '5+3', goal: 3, spec: 'counted' },
  3: { who: 'officer', what: 'ask for an extension', before: '3+2, one wrong turn', goal: 3, spec: 'counted' },
  4: {
    who: 'officer',
    what: 'acknowledge what is given, having read it',
    before: '2+0, unread',
    goal: 2,
    spec: 'counted',
  },
  5: {
    who: 'officer',
    what: 'answer a rectification order, 2 items',
    before: '6+4 (4)',
    goal: 3,
    spec: 'rectification-page',
  },
  6: { who: 'officer', what: 'receive 22 notices', before: '44+0', goal: 3, spec: 'counted' },
  7: { who: 'coordinator', what: 'read a plan of the own county', before: '4+0', goal: 4, spec: 'settle-doubts' },
  8: { who: 'coordinator', what: 'settle its doubts, and start it', before: '8+0', goal: 8, spec: 'settle-doubts' },
  9: {
    who: 'coordinator',
    what: 'plan of another county, 4 unknown names in 12 places',
    before: '4 + 3 a place, no end',
    goal: 12,
    spec: 'settle-doubts',
  },
  10: { who: 'coordinator', what: 'check 11 reports', before: '36+1', goal: 15, spec: 'counted' },
  11: {
    who: 'coordinator',
    what: 'who delays a clause, 0 further on its page',
    before: '2+0, no answer',
    goal: 2,
    spec: 'counted',
  },
  12: { who: 'coordinator', what: 'ledger out', before: '1+0 from the board', goal: 1, spec: 'counted' },
  13: { who: 'officer', what: 'ledger in, changed', before: '2+0', goal: 2, spec: 'sheets' },
  14: { who: 'coordinator', what: 'version 2 of a plan', before: '4+0', goal: 5, spec: 'amend-a-plan' },
  15: { who: 'coordinator', what: 'decide an extension', before: '3+0', goal: 3, spec: 'counted' },
  16: { who: 'county office', what: 'secretary reviews a paper', before: '3+0', goal: 3, spec: 'sign-off-page' },
  17: { who: 'county office', what: 'head signs it', before: '3+0', goal: 3, spec: 'sign-off-page' },
  18: { who: 'county office', what: 'sent back, and revised', before: '5+3, no way', goal: 6, spec: 'sign-off-page' },
  19: {
    who: 'county office',
    what: 'minutes of an interview, two points, one refused press',
    before: '3+7, no points',
    goal: 5,
    spec: 'interview-page',
  },
  20: { who: 'county office', what: 'register a problem', before: '3+3, twice', goal: 3, spec: 'finding-page' },
  21: { who: 'county office', what: 'rename a body', before: '5+3', goal: 5, spec: 'change-bodies' },
  22: {
    who: 'organization',
    what: 'the year from its scheme to publication, all who take part',
    before: '5+0, half',
    goal: 31,
    spec: 'assessment-year',
    from: 'the page of the year',
  },
  23: { who: 'town, phone', what: 'what I owe, and report', before: '2+1, unchecked', goal: 3, spec: 'counted' },
  24: { who: 'leader', what: 'how the plan stands', before: '1+0, no answer', goal: 0, spec: 'counted' },
  25: { who: 'leader', what: 'which bodies are worst', before: 'no way', goal: 0, spec: 'counted' },
  26: { who: 'leader', what: 'better or worse than before', before: 'no way', goal: 0, spec: 'counted' },
  27: { who: 'leader', what: 'what comes next month', before: '3+0, no answer', goal: 0, spec: 'counted' },
  28: {
    who: 'administrator',
    what: 'open an account',
    before: 'no way',
    goal: 3,
    spec: 'accounts-page',
    later: 'holidays, rules, templates and channels on screen',
  },
  urging: { who: 'coordinator', what: 'urge all who are late', before: 'no way', goal: 4, spec: 'counted' },
};

/** What was counted of a journey in this run. */
export interface Counted {
  journey: string;
  clicks: number;
  fields: number;
}

/** A line for each journey: before, now, and the most it may be. */
export function tableOf(counted: readonly Counted[]): string {
  const lines = Object.entries(JOURNEYS).map(([journey, { who, what, before, goal, spec, from, later }]) => {
    const found = counted.findLast((one) => one.journey === journey);
    const now = found ? `${found.clicks}+${found.fields}` : `(${spec})`;
    const notes = [from && `from ${from}`, later && `later: ${later}`].filter(Boolean).join('; ');
    return [
      journey.padStart(6),
      `${who}: ${what}`.padEnd(68),
      before.padStart(22),
      '→',
      now.padEnd(8),
      `goal ≤ ${String(goal).padEnd(3)}`,
      notes,
    ]
      .join(' ')
      .trimEnd();
  });
  return `Journeys, clicks+fields, before → now\n${lines.join('\n')}\n`;
}

/** Where the specs of a run write what they counted. */
export const countedFile = (): string => join(process.env.DUBAN_TEST_DIR!, 'journeys.jsonl');
