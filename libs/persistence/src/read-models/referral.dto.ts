/** A file that was locked when the referral was proposed. */
export class LockedEvidenceView {
  id: number;
  lockedFrom: 'finding' | 'report' | 'site-check' | 'item' | 'relapse' | 'document';
  fileName: string;
  /** Bytes; null for an issued document. */
  size: number | null;
  sha256: string;
}

/** A step that was taken, for the history of a referral. */
export class ReferralStepView {
  on: string;
  kind: string;
  actor: string | null;
}

/** 移送 of leads to the competent organ, for the few who may know of it. */
export class ReferralView {
  id: number;
  /** The body it is about. */
  body: string;
  clauseNumber: number | null;
  /** What it follows from. */
  cause: 'finding' | 'interview';
  leads: string[];
  state: 'proposed' | 'approved' | 'ready' | 'handed-over' | 'answered' | 'closed' | 'not-referred';
  proposedOn: string;
  proposedBy: string | null;
  decidedBy: string | null;
  decidedOn: string | null;
  decisionReason: string | null;
  organ: string | null;
  documentId: number | null;
  handedOverOn: string | null;
  receivedBy: string | null;
  receipt: string | null;
  reminders: number;
  /** When the handler is reminded next that the organ has not answered. */
  remindOn: string | null;
  answer: string | null;
  answerNumber: string | null;
  answeredOn: string | null;
  closedOn: string | null;
  closedBy: string | null;
  closingRemark: string | null;
  evidence: LockedEvidenceView[];
  steps: ReferralStepView[];
  /** approve | decline | hand-over | answer | close */
  may: ('approve' | 'decline' | 'hand-over' | 'answer' | 'close')[];
}

export class ReferralsView {
  referrals: ReferralView[];
  /** The competent organs of the policy. */
  organs: string[];
}
