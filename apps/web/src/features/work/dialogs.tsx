import { FORM_ACTS, type DialogAct, type FormAct } from '@app/domain/vocabulary';
import type { ComponentType } from 'react';
import { DocumentDrawer } from '../documents/DocumentDrawer';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import { AssignmentDialog } from './AssignmentDialog';
import { CaseClosingDialog } from './CaseClosingDialog';
import { CaseExtensionDecisionDialog } from './CaseExtensionDecisionDialog';
import { CaseExtensionDialog } from './CaseExtensionDialog';
import { CaseReportDialog } from './CaseReportDialog';
import { CaseReviewDialog } from './CaseReviewDialog';
import { FilingDialog } from './FilingDialog';
import { InterviewDialog } from './InterviewDialog';
import { ItemReportDialog } from './ItemReportDialog';
import { ItemReviewDialog } from './ItemReviewDialog';
import { ObligationActDialog } from './ObligationActDialog';
import { OccurrenceDialog } from './OccurrenceDialog';
import { PlanDialog } from './PlanDialog';
import { PlanReviewDialog } from './PlanReviewDialog';
import { RelapseDialog } from './RelapseDialog';
import { ReleaseReportDialog } from './ReleaseReportDialog';
import { ReviewReportDialog } from './ReviewReportDialog';
import { SignAssessmentDialog } from './SignAssessmentDialog';
import { SignReportDialog } from './SignReportDialog';
import { SiteCheckDialog } from './SiteCheckDialog';
import type { DialogItem, PageAct, WorkItem } from '../../components/work-item';
import '../../components/dialog/dialog.css';

type Dialog = ComponentType<{ item: WorkItem; onClose: () => void }>;

const OfDocument: Dialog = ({ item, onClose }) => (
  <DocumentDrawer documentId={item.documentId ?? null} onClose={onClose} />
);

/** One dialog for each act that has one; several acts may share one, which asks the item which of them it is. */
const DIALOGS: Readonly<Record<Exclude<DialogAct, PageAct>, Dialog>> = {
  ...(Object.fromEntries(FORM_ACTS.map((act) => [act, ObligationActDialog])) as Record<FormAct, Dialog>),
  'release-report': ReleaseReportDialog,
  'sign-report': SignReportDialog,
  'review-report': ReviewReportDialog,
  'site-check': SiteCheckDialog,
  'record-filing': FilingDialog,
  'open-occurrence': OccurrenceDialog,
  'acknowledge-assignments': AcknowledgeDialog,
  'object-to-assignment': AssignmentDialog,
  'decide-objection': AssignmentDialog,
  'review-document': OfDocument,
  'revise-document': OfDocument,
  'sign-document': OfDocument,
  'receive-document': OfDocument,
  'report-on-case': CaseReportDialog,
  'review-case': CaseReviewDialog,
  'file-plan': PlanDialog,
  'review-plan': PlanReviewDialog,
  'ask-case-extension': CaseExtensionDialog,
  'decide-case-extension': CaseExtensionDecisionDialog,
  'record-relapse': RelapseDialog,
  'close-case': CaseClosingDialog,
  'record-interview': InterviewDialog,
  'report-on-item': ItemReportDialog,
  'review-item': ItemReviewDialog,
  'sign-assessment': SignAssessmentDialog,
};

/** The dialog for something to do. */
export function OpenDialog({ item, onClose }: { item: DialogItem; onClose: () => void }) {
  const Dialog = DIALOGS[item.kind];
  return <Dialog item={item} onClose={onClose} />;
}
