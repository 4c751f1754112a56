import type { ChangeKind, PlannedState, TransferState } from '@app/domain/bodies';
import type { PostPart } from '@app/domain/vocabulary';
import { AuthorityEntryView } from './authority.dto';
import type { BodyKind } from '../identity/body.entity';

export class BodyRef {
  id: number;
  name: string;
}

/** Who acts as head of a body on a date. */
export class HeadView {
  name: string;
  post: string;
  /** Stands in while the office holder is away. */
  acting: boolean;
}

/** A body as the directory shows it on a date. */
export class DirectoryRow {
  id: number;
  name: string;
  fullName: string | null;
  kind: BodyKind;
  subordinateToCounty: boolean;
  /** First and last day; null: since ever, until further notice. */
  from: string | null;
  to: string | null;
  /** Who stands in today for what was its own. */
  heir: BodyRef | null;
  head: HeadView | null;
  /** Obligations it answers for today in the running plans of the world asked for, those not closed. */
  open: number;
}

/** One change of bodies, with the names of its time. */
export class ReorganisationView {
  id: number;
  kind: ChangeKind;
  on: string;
  before: BodyRef[];
  after: BodyRef[];
  basis: string;
  recordedBy: string;
}

/** A sentence in both languages, with the code it stands for. */
export class DoubtedView {
  code: string;
  zh: string;
  en: string;
}

/** A change of bodies that waits for its day, or for a person. */
export class PlannedChangeView {
  id: number;
  kind: ChangeKind;
  /** The day on which it is made. */
  on: string;
  before: BodyRef[];
  /** Names of the bodies that take over, those that begin with it among them. */
  after: string[];
  basis: string;
  plannedBy: string;
  state: PlannedState;
  /** Why it could not be made on its day. */
  doubt: DoubtedView | null;
}

export class DirectoryView {
  /** The date it shows. */
  on: string;
  bodies: DirectoryRow[];
  /** Every change up to that date, the latest first. */
  changes: ReorganisationView[];
  /** What is to come, the next first, on whatever date one looks. */
  planned: PlannedChangeView[];
  /** What the signed-in person may do here. */
  may: ('add' | 'reorganise' | 'transfer' | 'appoint' | 'take-post' | 'substitute' | 'withdraw')[];
}

export class HoldingView {
  name: string;
  post: string;
  from: string;
  to: string | null;
}

export class SubstitutionView {
  name: string;
  post: string;
  from: string;
  to: string;
  reason: string | null;
}

export class OpenDutyView {
  id: number;
  clauseNumber: number;
  title: string;
  dueOn: string;
  state: string;
}

/** Obligations of a body in one plan, by their dates. */
export class DutyPage {
  duties: OpenDutyView[];
  /** Whether there are further ones behind the last. */
  more: boolean;
}

/** What a body has open in one running plan. */
export class OpenWorkView {
  planId: number;
  plan: string;
  /** How many obligations, and the first of them by their dates. */
  duties: number;
  nextDuties: OpenDutyView[];
  cases: number;
  /** Documents it has yet to confirm, and drafts addressed to it. */
  documents: number;
  drafts: number;
  /** Assignments it has yet to answer, or whose objection is not decided. */
  assignments: number;
  /** Its changes of dates that nobody has decided. */
  requests: number;
}

/** Somebody of a body in a post, and how they are reached. */
export class PersonView {
  /** Of the post; null for the head, whose record is that of the office. */
  postId: number | null;
  part: PostPart;
  name: string;
  title: string;
  /** Null where it is not known, or not for the reader. */
  phone: string | null;
  address: string | null;
  /** First and last day; null: since ever, until further notice. */
  from: string | null;
  to: string | null;
  /** Signs in for this body under this name. */
  account: boolean;
  /** Whether it can be ended here, for whoever may say who is in the body. */
  ends: boolean;
}

export class BodyView extends DirectoryRow {
  /** Who is in it now or later, and who was, by the part each has in it. */
  people: PersonView[];
  holders: HoldingView[];
  substitutions: SubstitutionView[];
  /** Who entered and who confirmed it, what waits, and what was ended or corrected. */
  entries: AuthorityEntryView[];
  changes: ReorganisationView[];
  work: OpenWorkView[];
  may: ('add' | 'reorganise' | 'transfer' | 'appoint' | 'take-post' | 'substitute' | 'withdraw' | 'tend')[];
}

/** A duty on its way from one body to others. */
export class TransferView {
  id: number;
  planId: number;
  plan: string;
  obligationId: number;
  clauseNumber: number;
  title: string;
  dueOn: string;
  from: BodyRef;
  /** The successors, the leading one first; empty in a gap. */
  to: BodyRef[];
  state: TransferState;
  openedOn: string;
  reason: string | null;
  /** Whose turn it is: the leading successor, or the county office. */
  turn: string;
  may: ('accept' | 'object' | 'decide')[];
}
