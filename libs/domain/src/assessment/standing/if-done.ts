import type { IsoDate } from '../../calendar';
import type { ObligationFacts, SubjectFacts } from '../facts';
import { RULES } from '../rules/catalogue';
import { allItems } from '../scheme/all-items';
import { groupOf } from '../scheme/groups';
import type { Scheme } from '../scheme/scheme';
import { roundHalfUp } from '../score';
import { scoreYear } from './score-year';

/** What a task that nobody has accepted yet would still bring. */
export interface IfDone {
  key: string;
  clause: number;
  title: string;
  /** Its own date while that is ahead; where it has passed, the day of the draft, until which a late task still counts. */
  by: IsoDate;
  /** Points, as the scheme counts them; 0 where the score is bounded or the task counts for nothing more. */
  adds: number;
}

/** Finer than any scheme rounds. */
const DECIMALS = 2;

/**
 * 如在某日前办结，可增几分: each open task of a body by itself, everything else as it is today. The days between are not foretold: what
 * is taken off later for being late is not in it.
 *
 * @param inputs the facts of the year, of all bodies, because a rule may compare them
 * @param closed the keys of what has ended without being accepted: it brings nothing any more
 */
export function ifDone(
  scheme: Scheme,
  { year, today, draftOn }: { year: number; today: IsoDate; draftOn: IsoDate },
  inputs: readonly SubjectFacts[],
  body: string,
  closed: ReadonlySet<string> = new Set(),
): IfDone[] {
  const own = inputs.find((facts) => facts.body === body);
  const exact = { ...scheme, rounding: { decimals: Math.max(scheme.rounding.decimals, DECIMALS) } };
  const looked = own ? lookedAt(scheme, inputs, own) : [];
  const scoreWith = (obligations: ObligationFacts[]) => {
    const all = looked.map((facts) => (facts.body === body ? { ...facts, obligations } : facts));
    return scoreYear(exact, year, all).subjects.find((subject) => subject.body === body)?.score;
  };
  const now = own && scoreWith(own.obligations);
  if (!own || now === undefined) return []; // the scheme leaves it out
  return own.obligations
    .filter(({ key, acceptedOn }) => acceptedOn === null && !closed.has(key))
    .map((open) => {
      const by = open.dueOn >= today ? open.dueOn : draftOn;
      const done = { ...open, submittedOn: open.submittedOn ?? by, acceptedOn: by };
      const then = scoreWith(own.obligations.map((one) => (one === open ? done : one)))!;
      return { key: open.key, clause: open.clause, title: open.title, by, adds: roundHalfUp(then - now, DECIMALS) };
    })
    .sort((a, b) => b.adds - a.adds || (a.by < b.by ? -1 : a.by > b.by ? 1 : a.key < b.key ? -1 : 1));
}

/** Whose facts decide about the score of a body: its own alone, or those of its group where a rule of the scheme compares. */
function lookedAt(scheme: Scheme, inputs: readonly SubjectFacts[], own: SubjectFacts): readonly SubjectFacts[] {
  if (!allItems(scheme).some(({ rule }) => rule !== null && RULES[rule.kind].group !== undefined)) return [own];
  const groupIdOf = ({ body: name, kind }: SubjectFacts) => groupOf(scheme, { name, kind })?.id;
  return inputs.filter((facts) => groupIdOf(facts) === groupIdOf(own));
}
