import type { ActOn } from '@app/domain/vocabulary';
import type { Light } from '@app/domain/clause';
import type { ReportField, RequestKind, RungAct } from '@app/domain/vocabulary';
import { DateWhyView } from './date.dto';
import { EvidenceView } from './evidence.dto';
import { MeasurementView } from './indicator.dto';
import { SiteCheckView } from './site-check.dto';

/** What a report says in a field of its own. */
export class ReportFieldView {
  field: ReportField;
  value: string;
}

export class ReportView {
  id: number;
  round: number;
  body: string;
  /** Null, like the names and files below, where it is for those involved only. */
  text: string | null;
  /** Those that were filled in; none where they are for those involved only. */
  fields: ReportFieldView[];
  state:
    'awaiting-release' | 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned' | 'handed-back' | 'withdrawn';
  signedBy: string[];
  filedBy: string | null;
  filedOn: string;
  reviewedBy: string | null;
  reviewedOn: string | null;
  reviewReason: string | null;
  evidence: EvidenceView[];
  measured: MeasurementView[];
}

/** 延期 / 中止申请 */
export class ChangeRequestView {
  id: number;
  kind: RequestKind;
  body: string;
  reason: string | null;
  newDueOn: string | null;
  /** The body that was asked by name to decide; null: whoever checks the obligation. */
  decider: string | null;
  state: 'pending' | 'granted' | 'refused' | 'lapsed';
  askedBy: string | null;
  askedOn: string;
  /** By when the decider decides. */
  decideBy: string;
  decideWhy: DateWhyView | null;
  decidedBy: string | null;
  decidedOn: string | null;
  decisionReason: string | null;
}

export class WaitingShare {
  body: string;
  days: number;
}

export class WaitingNow {
  bodies: string[];
  why: 'report' | 'signature' | 'contribution' | 'review' | 'decision' | 'standing-still' | 'closed';
  since: string;
}

/** 等谁、等了多久 */
export class WaitingView {
  /** From when on it counts as late. */
  dueOn: string;
  /** Days after it, without those on which the clock stood still; the shares add up to them. */
  delay: number;
  shares: WaitingShare[];
  now: WaitingNow | null;
}

/** 督办步骤: one step of the ladder. */
export class LadderStepView {
  rung: string;
  act: RungAct;
  on: string;
  takenOn: string | null;
  why: DateWhyView | null;
}

/** That it was put on record with an authority, or issued to it. */
export class FilingView {
  authority: string;
  number: string;
  filedOn: string;
}

export class ObligationView {
  id: number;
  /** How much is for the reader of what was written about it. */
  sight: 'full' | 'reduced' | 'nothing';
  /** The lead's obligation that this one feeds, for what another body owes the lead. */
  parentId: number | null;
  key: string;
  kind: string;
  title: string;
  sourcePhrase: string | null;
  dueOn: string;
  /** Null where a person set the date in a way the record does not tell; the history does. */
  why: DateWhyView | null;
  originalDueOn: string;
  hardness: 'firm' | 'soft';
  state: 'open' | 'submitted' | 'suspended' | 'accepted' | 'not-done' | 'not-applicable';
  light: Light;
  owners: string[];
  submittedOn: string | null;
  closedOn: string | null;
  suspendedOn: string | null;
  reports: ReportView[];
  requests: ChangeRequestView[];
  /** Which bodies above its owners may be asked by name to decide. */
  superiors: string[];
  siteChecks: SiteCheckView[];
  /** The steps of its ladder, taken and to come; those of a date more than a year away are not listed. */
  steps: LadderStepView[];
  filing: FilingView | null;
  /** With whom it has to be put on record before it is reported on; null where nothing of the kind is asked for. */
  filedWith: string | null;
  waiting: WaitingView;
  /** Nothing can be counted from its date, so no ladder runs until a person has corrected it. */
  setAside: boolean;
  /**
   * submit | sign | review | ask-extension | ask-suspension | decide-request | resume | close-out | reopen |
   * ask-contribution | site-check | record-filing — what the
   * signed-in person may do with it now.
   */
  may: ActOn<'obligation'>[];
}
