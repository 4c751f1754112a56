import type { IsoDate } from '../calendar';
import type { AssessedKind, Words } from '../vocabulary';

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
  /** How much of the year it is, on the work list; without one every task is as much as another. */
  weight?: number;
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

/** A figure with its source: an indicator, a count in a register, the outcome of a spot check. */
export interface Reading {
  /** As the items of the scheme name it. */
  key: string;
  /** Null while nobody has measured it. */
  value: number | null;
  target: number | null;
  /** Whether it reaches the target as its words want it (约, 以内, 比某年下降); left out where the number alone decides. */
  met?: boolean;
  /** What the value is a part of, e.g. the days of the year; null where it stands for itself. */
  of: number | null;
  /** The year before. */
  previous: number | null;
  asOf: IsoDate | null;
  source: string;
  events: number[];
  /** SHA-256 of the files. */
  evidence: string[];
}

/** Points by hand. Of two marks of one scorer for one item the later in the list counts. */
export interface Mark {
  item: string;
  /** The person. */
  scorer: string;
  /** The body the person scores for. */
  body: string;
  points: number | null;
  /** For a rubric: the word instead of points. */
  choice: string | null;
  reason: string;
  evidence: string[];
}

/** A count of votes on an item. */
interface Vote {
  item: string;
  /** By option, e.g. 优秀. */
  counts: Record<string, number>;
  /** How many voted. */
  cast: number;
  source: string;
  evidence: string[];
}

/** What verification or a decision changes; it stands beside what was worked out, never over it. */
export interface PointCorrection {
  id: number;
  /** Null: of the whole. */
  item: string | null;
  points: number;
  reason: Words;
  source: 'verification' | 'objection' | 'late';
}

/** The year of one subject with everything a scheme may ask of it. */
export interface SubjectFacts extends BodyYearFacts {
  kind: string;
  readings: Reading[];
  marks: Mark[];
  votes: Vote[];
  notApplicable: { item: string; reason: string }[];
  corrections: PointCorrection[];
}

/** What is known of a subject beyond the record of its obligations. */
export type FurtherFacts = Pick<SubjectFacts, 'readings' | 'marks' | 'votes' | 'notApplicable' | 'corrections'>;

export const nothingFurther = (): FurtherFacts => ({
  readings: [],
  marks: [],
  votes: [],
  notApplicable: [],
  corrections: [],
});
