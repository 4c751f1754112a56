import type { IsoDate } from '../calendar';
import { lateDays, termsOf, termsWithReturns } from './terms';
import type { WaitingFacts } from './happening';
import { holdersAfter, type WaitingFor } from './waiting-holders';

export type { Happening, WaitingFacts } from './happening';

/** From the day after `from` up to and including `to`, these bodies were waited for; none while the clock stood still. */
export interface WaitingSpan {
  from: IsoDate;
  to: IsoDate;
  why: WaitingFor;
  bodies: string[];
}

export interface Waiting {
  /** The date from which on it is late: the plan's, as it was moved since, but not by a report sent back. */
  dueOn: IsoDate;
  /** Days (natural) it was waited for after the date that held on each of them, see `termsOf`; days on which the clock stood still do not count. */
  delay: number;
  /** Who these days belong to. They add up to the delay. */
  shares: { body: string; days: number }[];
  /** Who is waited for now, and since when; null when nobody is. */
  now: WaitingSpan | null;
}

/** Waiting for whom, since when (等谁、等了多久): the days of a delay, each counted with the body that had the next move. */
export function waitingOf(facts: WaitingFacts, today: IsoDate): Waiting {
  const spans = waitingSpans(facts, today);
  const terms = termsOf(facts.originalDueOn, facts.happenings);
  const days = new Map<string, number>();
  let delay = 0;
  for (const span of spans) {
    const late = lateDays(terms, span.from, span.to);
    if (span.bodies.length === 0 || late === 0) continue;
    delay += late;
    shareOut(late, span.bodies).forEach((part, i) => days.set(span.bodies[i], (days.get(span.bodies[i]) ?? 0) + part));
  }
  return {
    dueOn: terms.at(-1)!.dueOn,
    delay,
    shares: [...days].map(([body, n]) => ({ body, days: n })).filter(({ days: n }) => n > 0),
    now: waitedForNow(facts, spans.at(-1), today),
  };
}

/** What happened today counts already: who has the next move from now on, since today or since the span that goes on. */
function waitedForNow(facts: WaitingFacts, last: WaitingSpan | undefined, today: IsoDate): WaitingSpan | null {
  const present = holdersAfter(facts, today);
  if (present.bodies.length === 0) return null;
  return { from: last && sameHolders(last, present) ? last.from : today, to: today, ...present };
}

type Holders = Pick<WaitingSpan, 'why' | 'bodies'>;
const sameHolders = (a: Holders, b: Holders) => a.why === b.why && a.bodies.join() === b.bodies.join();

/** The whole life up to a day as spans without gap or overlap; neighbours differ in whom or why. */
export function waitingSpans(facts: WaitingFacts, until: IsoDate): WaitingSpan[] {
  const spans: WaitingSpan[] = [];
  if (until <= facts.startsOn) return spans;
  const borders = bordersOf(facts, until);
  for (let i = 0; i + 1 < borders.length; i += 1) {
    const span = { from: borders[i], to: borders[i + 1], ...holdersAfter(facts, borders[i]) };
    const before = spans.at(-1);
    if (before && sameHolders(before, span)) before.to = span.to;
    else spans.push(span);
  }
  return spans;
}

/** The dates on which somebody else may become the one who is waited for. */
function bordersOf({ startsOn, happenings, contributions }: WaitingFacts, until: IsoDate): IsoDate[] {
  const dates = [
    ...happenings.map(({ on }) => on),
    ...contributions.flatMap(({ originalDueOn, happenings: theirs }) => [
      ...termsWithReturns(originalDueOn, theirs).flatMap(({ since, dueOn }) => [since ?? dueOn, dueOn]),
      ...theirs.map(({ on }) => on),
    ]),
  ];
  const within = dates.filter((date) => date > startsOn && date < until);
  return [...new Set([startsOn, ...within, until])].sort();
}

/** Whole days, as even as they can be: what is left over goes to the first ones. */
function shareOut(days: number, among: readonly string[]): number[] {
  const each = Math.floor(days / among.length);
  return among.map((_, i) => each + (i < days % among.length ? 1 : 0));
}
