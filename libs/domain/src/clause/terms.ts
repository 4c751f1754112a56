import { daysBetween, type IsoDate } from '../calendar';
import { REQUEST_KIND_IDS, requestTerms } from '../vocabulary';
import type { Happening } from './happening';

/** A date something was owed by. It holds from the end of `since` on, until the next one does; null: from the beginning. */
export interface Term {
  since: IsoDate | null;
  dueOn: IsoDate;
}

/**
 * They were asked for before the date, and a stopped clock stops for a cause outside: the date they give stands in the
 * place of the one before, so that the time a decision takes is nobody's delay.
 */
const IN_PLACE: readonly string[] = [
  ...REQUEST_KIND_IDS.filter((kind) => requestTerms(kind).grants !== 'standstill').map((kind) => `${kind}-granted`),
  'resumed',
];
/** Another date from that day on; what was late until then stays late. */
const FROM_THAT_DAY = ['moved-with-lead', 'date-amended', 'date-moved'];
/** A limit that the body who checks gives. */
const LIMITS = ['report-returned', 'reopened'];

/** 时限: the dates of the plan something was owed by. The limit after a report was sent back is no new date of the plan. */
export const termsOf = (originalDueOn: IsoDate, happenings: readonly Happening[]): Term[] =>
  termsBy(originalDueOn, happenings, FROM_THAT_DAY);

/** The same with those limits: to what a helper was sent back for, the lead has agreed to wait. */
export const termsWithReturns = (originalDueOn: IsoDate, happenings: readonly Happening[]): Term[] =>
  termsBy(originalDueOn, happenings, [...FROM_THAT_DAY, ...LIMITS]);

function termsBy(originalDueOn: IsoDate, happenings: readonly Happening[], fromThatDay: readonly string[]): Term[] {
  const terms: Term[] = [{ since: null, dueOn: originalDueOn }];
  for (const { kind, on, data } of happenings) {
    const dueOn = data?.dueOn;
    if (typeof dueOn !== 'string') continue;
    if (kind === 'date-moved' && data?.what !== 'obligation') continue; // of a decision, and not of the duty
    const last = terms.at(-1)!;
    if (IN_PLACE.includes(kind)) last.dueOn = dueOn;
    else if (fromThatDay.includes(kind)) terms.push({ since: later(last.since, sinceOf(data) ?? on), dueOn });
  }
  return terms;
}

/** What moved while a clock stood still moved from the day on which it stopped. */
const sinceOf = (data: Happening['data']): IsoDate | null => (typeof data?.since === 'string' ? data.since : null);
const later = (a: IsoDate | null, b: IsoDate): IsoDate => (a !== null && a > b ? a : b);

/** How many days in (from, to] lie after the date that held on them. */
export function lateDays(terms: readonly Term[], from: IsoDate, to: IsoDate): number {
  return terms.reduce((days, { since, dueOn }, nth) => {
    const begins = [from, dueOn, ...(since === null ? [] : [since])].sort().at(-1)!;
    const next = terms[nth + 1]?.since ?? to;
    return days + Math.max(0, daysBetween(begins, next < to ? next : to));
  }, 0);
}

/** Whether the day after `day` is late. */
export function isLateAfter(terms: readonly Term[], day: IsoDate): boolean {
  return terms.findLast(({ since }) => since === null || since <= day)!.dueOn <= day;
}
