import type { ActOn, WorkListStanding, WorkListState } from '@app/domain/vocabulary';

/** The work list of one year, as far as it is. */
export class WorkListView {
  id: number;
  year: number;
  /** The second time it is proposed it is the second round. */
  round: number;
  state: WorkListState;
  proposedBy: string;
  proposedOn: string;
  /** The last day on which a body may object. */
  objectBy: string;
  decidedBy: string | null;
  decidedOn: string | null;
  /** Why it was sent back. */
  reason: string | null;
}

/** One task of one body. */
export class WorkListItemView {
  /** Null while it is only what could be proposed. */
  id: number | null;
  obligationId: number;
  bodyId: number;
  body: string;
  clause: number;
  title: string;
  dueOn: string;
  figures: string[];
  weight: number;
  standing: WorkListStanding;
  /** This person may object to it. */
  mayObject: boolean;
}

export class WorkListObjectionView {
  id: number;
  itemId: number;
  title: string;
  bodyId: number;
  body: string;
  text: string;
  filedBy: string;
  filedOn: string;
  state: 'pending' | 'upheld' | 'rejected';
  answer: string | null;
  answeredBy: string | null;
  answeredOn: string | null;
  /** This person may answer it. */
  may: boolean;
}

/** A task that falls due in the year and is not on its list. */
export class LeftOffListView {
  bodyId: number;
  body: string;
  obligationId: number;
  clause: number;
  title: string;
  dueOn: string;
  reason: string;
}

/** A year with its list, or with what could be on it. */
export class WorkListYearView {
  planId: number;
  year: number;
  today: string;
  /** The last day on which the list of the year can be decided. */
  decideUntil: string;
  /** Null where none was proposed yet. */
  list: WorkListView | null;
  items: WorkListItemView[];
  /** What the list leaves out: all of it for those who run the plan or assess, else what is the own body's. */
  leftOut: LeftOffListView[];
  /** Those this person may read. */
  objections: WorkListObjectionView[];
  mayPropose: boolean;
  /** The days to object are over, and every objection is answered. */
  ripe: boolean;
  may: ActOn<'work-list'>[];
}

/** The years of a plan that have a list, and the next one that needs one. */
export class WorkListsView {
  lists: WorkListView[];
  /** The next year a list can still be proposed for. */
  nextYear: number;
  mayPropose: boolean;
}
