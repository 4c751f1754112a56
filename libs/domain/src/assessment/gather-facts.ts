import type { IsoDate } from '../calendar';
import type { BodyYearFacts, EventFacts, ObligationFacts } from './facts';

/** How the record's kinds of events are called in the assessment; other kinds cost nothing. */
export const ASSESSED_EVENTS: Readonly<Record<string, EventFacts['kind']>> = {
  urged: 'urged',
  'report-returned': 'returned',
  'supervision-notice-drafted': 'supervision-notice',
  'rectification-opened': 'rectification-order',
};

/** Who is left out: bodies that are not subordinate to the county, and the assessor itself. */
export interface LeftOut {
  kinds: readonly string[];
  names: readonly string[];
}

export type OwedByBody = ObligationFacts & { body: string };
export type HappenedToBody = Omit<EventFacts, 'kind'> & { body: string; kind: string };

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
    byBody.get(body)?.events.push({ ...event, kind: ASSESSED_EVENTS[kind] });
  }
  return [...byBody.values()];
}

/** By which date an obligation is judged: a late one keeps the date it missed, one in time the date it was given last. */
export const judgedBy = (owed: { wasLate: boolean; originalDueOn: IsoDate; dueOn: IsoDate }): IsoDate =>
  owed.wasLate ? owed.originalDueOn : owed.dueOn;
