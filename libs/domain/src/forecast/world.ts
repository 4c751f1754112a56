import type { EventKind } from '../vocabulary';
import type { Scheme } from '../assessment';
import type { IsoDate, RuledDate, WorkingCalendar } from '../calendar';
import type { AccountabilityPolicy } from '../clause/accountability-policy';
import type { ObligationKind, ObligationState } from '../clause/obligation';
import type {
  CaseKind,
  CaseState,
  Correspondence,
  DocumentKind,
  DocumentState,
  EscalationPolicy,
  Grounds,
  LadderName,
  Relief,
} from '../escalation';
import type { Situation } from '../rehearsal';
import type { LegalBasis } from '../escalation/legal-basis';
import type { PlanInView } from '../rehearsal';
import type { ForecastRow } from './row';

/** What people may change, and who the bodies are: the same that a real run follows. */
export interface Rules {
  accountability: Pick<AccountabilityPolicy, 'assignment'>;
  calendar: WorkingCalendar;
  escalation: EscalationPolicy;
  /** The earliest first. */
  schemes: readonly Scheme[];
  /** The list, with the clauses of the plan itself (`withPlanBases`). */
  legalBases: readonly LegalBasis[];
  /** Who may write what to whom. */
  correspondence: readonly Correspondence[];
  /** A body the directory does not know counts as a subordinate department, as it does when a plan is confirmed. */
  bodyOf(name: string): { kind: string; subordinateToCounty: boolean; superior?: string } | undefined;
  coordinator: string;
  countyOffice: string;
  organizationDepartment: string;
}

/** An obligation on its way; keys are natural (without the plan's number), so that two runs can be compared. */
export interface Owed {
  id: number;
  key: string;
  clause: number;
  title: string;
  kind: ObligationKind;
  ladder: LadderName;
  hardness: 'firm' | 'soft';
  originalDueOn: IsoDate;
  dueOn: IsoDate;
  owners: string[];
  state: ObligationState;
  round: number;
  /** The round in which its present climb began; see `LadderObligation`. */
  climbFrom: number;
  /** How often its date was moved; see `rungKey`. */
  extensions: number;
  /** Ids of the rungs that fired in this climb. */
  fired: Set<string>;
  submittedOn: IsoDate | null;
  wasLate: boolean;
  closedOn: IsoDate | null;
  returnedOn: IsoDate | null;
  /** Who has signed the report of this round; null while nobody filed one. */
  signed: string[] | null;
  /** How often another date was asked for, and the request that waits for its decision. */
  asked: number;
  request: { askedOn: IsoDate; newDueOn: IsoDate } | null;
}

/** A clause that was given to a body. Nothing of the ladder hangs on it, but its people stand up and look around for it. */
export type Given = Situation['assignments'][number];

/** What one part of a paper is about. */
export interface Matter {
  key: string;
  /** The case it opens, or null for a supervision notice. */
  file: CaseOnItsWay | null;
  /** What a supervision notice is about; null for the matter of a case. */
  owed: Owed | null;
}

/** An official document on its way. */
export interface Paper {
  id: number;
  key: string;
  kind: DocumentKind;
  /** The body it is about. */
  about: string;
  addressee: string;
  /** Its addressee has no desk here, and confirms no receipt. */
  outside: boolean;
  grounds: Grounds;
  byHand: boolean;
  state: DocumentState;
  draftedOn: IsoDate;
  round: number;
  /** Since when it lies where it lies, until it is signed. */
  waitingSince: IsoDate;
  signedOn: IsoDate | null;
  issuedOn: IsoDate | null;
  /** The ids of what it rests on. */
  basisIds: readonly string[];
  matters: Matter[];
}

/** A rectification or an interview of one body. */
export interface CaseOnItsWay {
  id: number;
  key: string;
  kind: CaseKind;
  body: string;
  /** Null on ladder B, which hangs on the assessment of a year. */
  owed: Owed | null;
  year: number | null;
  state: CaseState;
  /** From which day on its document is drafted. */
  opensOn: IsoDate;
  /** The limit that ran out before it was opened, and how that was counted; null where it followed a decision. */
  counted: RuledDate | null;
  limitOn: IsoDate | null;
  reportedOn: IsoDate | null;
  returnedOn: IsoDate | null;
  returns: number;
  heldOn: IsoDate | null;
  /** Why and since when its end is proposed; nobody has decided yet. */
  relief: Relief | null;
  reliefOn: IsoDate | null;
  outcome: string | null;
  closedOn: IsoDate | null;
  paper: Paper | null;
  /** Null where none was asked for, or nothing is issued yet. */
  plan: PlanInView | null;
  /** How often a later limit was asked for and granted, and the request that waits for its decision. */
  asked: number;
  extensions: number;
  request: { askedOn: IsoDate; newLimitOn: IsoDate } | null;
}

/** The assessment of one year. */
export interface AssessedYear {
  id: number;
  year: number;
  draftOn: IsoDate;
  state: 'open' | 'draft' | 'frozen';
  draftedOn: IsoDate | null;
  signed: boolean;
  /** Bodies that did not pass, with their scores; known from the draft on. */
  scores: { body: string; score: number; grade: string; group: string }[];
}

/** Something that happened to an obligation; the assessment counts some kinds. */
export interface Happening {
  kind: EventKind;
  on: IsoDate;
  owed: Owed;
  round: number;
  /** How often the date had been moved by then. */
  extensions: number;
  /** The rung of the ladder, or null for what people did. */
  rung: string | null;
}

/**
 * The pure counterpart of a workflow: looks at its subject, does what is due, and says from which date on it wants to
 * be woken; null waits for people, `ended` for nothing more.
 */
export interface Watch {
  look(): IsoDate | null | 'ended';
  wakeOn: IsoDate | null;
  /** Something about its subject has changed since it looked. */
  asked: boolean;
}

/**
 * What may still concern somebody. A run looks at it thousands of times, so what is over is dropped, and what is far
 * ahead waits in the order of its dates until it comes near.
 */
export interface Desk {
  /** Not near yet; the nearest is the last. */
  ahead: Owed[];
  owed: Set<Owed>;
  papers: Set<Paper>;
  files: Set<CaseOnItsWay>;
}

/** Everything a run changes as it goes. */
export interface World {
  rules: Rules;
  today: IsoDate;
  startedOn: IsoDate;
  horizon: IsoDate;
  /** Everything the plan owes; an id is its place in the list, counted from 1. So it is with papers and files. */
  owed: Owed[];
  /** The same by the number of the clause. */
  clauses: Map<number, Owed[]>;
  papers: Paper[];
  files: CaseOnItsWay[];
  /** Bodies whose head's post is known to be vacant on the first day; nobody fills it in a forecast. */
  vacant: ReadonlySet<string>;
  years: AssessedYear[];
  /** Clauses whose bodies have not answered, or have objected. */
  given: Given[];
  happenings: Happening[];
  watches: Map<object, Watch>;
  desk: Desk;
  rows: ForecastRow[];
}

/** Asks whoever watches over these subjects to look again. */
export function wake(world: World, ...subjects: (object | null)[]): void {
  for (const subject of subjects) {
    const watch = subject && world.watches.get(subject);
    if (watch) watch.asked = true;
  }
}

/** Puts a subject under watch; it looks at once. */
export function watch(world: World, subject: object, look: Watch['look']): void {
  world.watches.set(subject, { look, wakeOn: null, asked: true });
}
