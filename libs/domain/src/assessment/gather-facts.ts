import type { IsoDate } from '../calendar';
import { ASSESSED_EVENTS, type EventKind } from '../vocabulary';
import type { BodyYearFacts, EventFacts, ObligationFacts } from './facts';

export { ASSESSED_EVENTS } from '../vocabulary';

/** Who is left out: bodies that are not subordinate to the county, and the assessor itself. */
export interface LeftOut {
  kinds: readonly string[];
  names: readonly string[];
}

export type OwedByBody = ObligationFacts & { body: string };
export type HappenedToBody = Omit<EventFacts, 'kind'> & { body: string; kind: EventKind };

/**
 * The year of every body that answers for something in it, in the order of `owed`. Events of bodies that owe nothing
 * in the year are passed over: there is no score they could count in.
 */
export function gatherFacts(
  year: number,
  owed: readonly OwedByBody[],
  happened: readonly HappenedToBody[],
  isLeftOut: (body: string) => boolean,
): BodyYearFacts[] {
  const byBody = new Map<string, BodyYearFacts>();
  for (const { body, ...obligation } of owed) {
    if (isLeftOut(body)) continue;
    if (!byBody.has(body)) byBody.set(body, { body, year, obligations: [], events: [] });
    byBody.get(body)!.obligations.push(obligation);
  }
  for (const { body, kind, ...event } of happened) {
    const counted = ASSESSED_EVENTS[kind];
    if (counted) byBody.get(body)?.events.push({ ...event, kind: counted });
  }
  return [...byBody.values()];
}

/** By which date an obligation is judged: a late one keeps the date it missed, one in time the date it was given last. */
export const judgedBy = (owed: { wasLate: boolean; originalDueOn: IsoDate; dueOn: IsoDate }): IsoDate =>
  owed.wasLate ? owed.originalDueOn : owed.dueOn;
