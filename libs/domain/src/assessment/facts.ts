import type { IsoDate } from '../calendar';
import type { AssessedKind } from '../vocabulary';

/** One obligation of the year, as the record knows it when the score is worked out. */
export interface ObligationFacts {
  /** Unique within the facts of a body; it is how a score names the obligation. */
  key: string;
  title: string;
  clause: number;
  kind: string;
  hardness: 'firm' | 'soft';
  dueOn: IsoDate;
  /** When another body accepted the report, or null. */
  acceptedOn: IsoDate | null;
  /** When the report that counts was submitted, or null. */
  submittedOn: IsoDate | null;
  eventIds: number[];
}

export interface EventFacts {
  id: number;
  kind: AssessedKind;
  on: IsoDate;
  obligation: string | null;
  clause: number | null;
}

/** All that the assessment of one body in one year rests on; who gathers it decides which events belong to the year. */
export interface BodyYearFacts {
  body: string;
  year: number;
  obligations: ObligationFacts[];
  events: EventFacts[];
}
