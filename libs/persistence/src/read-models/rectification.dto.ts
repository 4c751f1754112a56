import type { ActOn } from '@app/domain/vocabulary';
import type { EvidenceView } from './evidence.dto';
import type { DateWhyView } from './date.dto';

/** 整改方案: whether it was filed, and what the county office said. */
export class RectificationPlanView {
  state: 'awaited' | 'filed' | 'returned' | 'agreed';
  /** By when it is to be filed, and why by then. */
  dueOn: string;
  dueWhy: DateWhyView | null;
  filedBy: string | null;
  filedOn: string | null;
  returns: number;
  reviewedBy: string | null;
  reviewedOn: string | null;
  reviewReason: string | null;
}

/** 整改事项: who puts what right, how, by when, and who accepts it. */
export class RectificationItemView {
  id: number;
  nth: number;
  problem: string;
  body: string;
  goal: string;
  measures: string;
  limitOn: string;
  acceptor: string;
  state: 'open' | 'reported' | 'accepted';
  reportText: string | null;
  reportedBy: string | null;
  reportedOn: string | null;
  returns: number;
  reviewedBy: string | null;
  reviewedOn: string | null;
  reviewReason: string | null;
  evidence: EvidenceView[];
  /** report | review */
  may: ActOn<'item'>[];
}

/** 整改延期: the last request for a later limit, and what the county office decided. */
export class CaseExtensionView {
  state: 'pending' | 'granted' | 'refused';
  reason: string;
  limitBefore: string;
  newLimitOn: string;
  askedBy: string;
  askedOn: string;
  decideBy: string;
  decidedBy: string | null;
  decidedOn: string | null;
  decisionReason: string | null;
}

/** 约谈承诺: one point agreed in an interview, and how far it is. */
export class CommitmentView {
  id: number;
  nth: number;
  text: string;
  body: string;
  limitOn: string;
  state: 'open' | 'reported' | 'accepted';
  reportText: string | null;
  reportedOn: string | null;
  reviewedBy: string | null;
  reviewedOn: string | null;
  reviewReason: string | null;
  /** verify */
  may: ActOn<'commitment'>[];
}

/** One problem as the order names it, to begin a plan from. */
export class DemandedItemView {
  problem: string;
  goal: string;
  measures: string;
}
