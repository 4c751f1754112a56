import type { ActOn } from '@app/domain/vocabulary';
import type { GradeName } from '@app/domain/vocabulary';
/** 复核: what a body asked, and what was decided. */
export class ReconsiderationView {
  id: number;
  about: 'document' | 'assessment';
  /** What the conclusion is called. */
  title: string;
  documentId: number | null;
  assessmentId: number | null;
  clauseNumber: number | null;
  /** Who asked. */
  body: string;
  reason: string;
  filedBy: string;
  filedOn: string;
  receivedOn: string | null;
  /** The last day for the decision. */
  decideBy: string;
  state: 'pending' | 'upheld' | 'changed' | 'revoked';
  decidedBy: string | null;
  decidedOn: string | null;
  decisionReason: string | null;
  changes: string | null;
  newLimitOn: string | null;
  newScore: number | null;
  newGrade: GradeName | null;
  /** decide */
  may: ActOn<'reconsideration'>[];
}

/** A conclusion that the reader's body may still ask about. */
export class AskableView {
  about: 'document' | 'assessment';
  /** Of the document, or of the assessment. */
  id: number;
  title: string;
  receivedOn: string | null;
  /** The last day to ask; null while nobody has confirmed receipt. */
  applyBy: string | null;
}

export class ReconsiderationsView {
  reconsiderations: ReconsiderationView[];
  askable: AskableView[];
}
