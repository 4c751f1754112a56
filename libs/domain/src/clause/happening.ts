import type { IsoDate } from '../calendar';

/** An event of an obligation, as far as it says whose move is next. Kinds are those of the record. */
export interface Happening {
  on: IsoDate;
  kind: string;
  /** The body the event is about; `report-signed` names who signed. */
  body: string | null;
  data?: { dueOn?: unknown; decider?: unknown; since?: unknown; what?: unknown; from?: unknown; to?: unknown };
}

/** Everything that decides who was waited for: the obligation, who checks it, and what others owe its lead. */
export interface WaitingFacts {
  startsOn: IsoDate;
  /** The date the plan set; what was granted later is among the happenings. */
  originalDueOn: IsoDate;
  owners: readonly string[];
  reviewers: readonly string[];
  /** In the order in which they were recorded. */
  happenings: readonly Happening[];
  /** What other bodies owe the lead for it. */
  contributions: readonly { body: string; originalDueOn: IsoDate; happenings: readonly Happening[] }[];
}
