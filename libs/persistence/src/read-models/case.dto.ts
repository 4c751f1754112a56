import type { ActOn } from '@app/domain/vocabulary';
import { DateWhyView } from './date.dto';
import { EvidenceView } from './evidence.dto';
import { CaseExtensionView, CommitmentView, RectificationItemView, RectificationPlanView } from './rectification.dto';

export class CaseView {
  id: number;
  /** How much of it is for the reader; with a reduced view texts, names and files are left out. */
  sight: 'full' | 'reduced';
  kind: 'rectification' | 'interview' | 'warning';
  cause: 'overdue' | 'assessment' | 'finding' | 'relapse';
  /** The rectification an interview follows, or the closed case that has come back. */
  parentId: number | null;
  body: string;
  clauseNumber: number | null;
  assessmentYear: number | null;
  findings: string[];
  /** Files that prove why it was opened, where somebody handed in some. */
  evidence: EvidenceView[];
  state: 'drafting' | 'running' | 'reported' | 'closed';
  openedOn: string;
  limitOn: string | null;
  limitWhy: DateWhyView | null;
  /** The first limit, where it was extended. */
  originalLimitOn: string | null;
  reportedOn: string | null;
  reportText: string | null;
  reviewReason: string | null;
  heldOn: string | null;
  minutes: string | null;
  /** Who chaired the talk and where, and who took part on both sides. */
  chair: string | null;
  place: string | null;
  hosts: string | null;
  guests: string | null;
  commitments: CommitmentView[];
  /** Why and when its end was proposed, and when the county office decided that it goes on. */
  relief: string | null;
  reliefOn: string | null;
  reliefRefusedOn: string | null;
  closedOn: string | null;
  outcome: string | null;
  documentId: number | null;
  /** Null where none was asked for. */
  plan: RectificationPlanView | null;
  items: RectificationItemView[];
  /** The last request for a later limit; null where nobody asked. */
  extension: CaseExtensionView | null;
  /** report | review | record-interview | decide-closing | file-plan | review-plan | ask-extension | decide-extension | record-relapse */
  may: ActOn<'case'>[];
}
