import { useCallback, useState, type ReactNode } from 'react';
import { DocumentDrawer } from '../documents/DocumentDrawer';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import { AssignmentDialog } from './AssignmentDialog';
import { CaseClosingDialog } from './CaseClosingDialog';
import { CaseExtensionDecisionDialog } from './CaseExtensionDecisionDialog';
import { CaseExtensionDialog } from './CaseExtensionDialog';
import { CaseReportDialog } from './CaseReportDialog';
import { CaseReviewDialog } from './CaseReviewDialog';
import { InterviewDialog } from './InterviewDialog';
import { ItemReportDialog } from './ItemReportDialog';
import { ItemReviewDialog } from './ItemReviewDialog';
import { isObligationAct } from './obligation-acts';
import { ObligationActDialog } from './ObligationActDialog';
import { PlanDialog } from './PlanDialog';
import { PlanReviewDialog } from './PlanReviewDialog';
import { RelapseDialog } from './RelapseDialog';
import { ReviewReportDialog } from './ReviewReportDialog';
import { SignAssessmentDialog } from './SignAssessmentDialog';
import { SignReportDialog } from './SignReportDialog';
import { SiteCheckDialog } from './SiteCheckDialog';
import { SubmitReportDialog } from './SubmitReportDialog';
import { WorkContext, type WorkItem } from './work-item';
import './work.css';

/** The dialogs of everything a person can do, so that each page offers them in the same words. */
export function WorkDialogs({ children }: { children: ReactNode }) {
  const [item, setItem] = useState<WorkItem | null>(null);
  const close = useCallback(() => setItem(null), []);
  return (
    <WorkContext value={setItem}>
      {children}
      {item && <Dialog item={item} onClose={close} />}
    </WorkContext>
  );
}

function Dialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  if (isObligationAct(item.kind)) return <ObligationActDialog act={item.kind} item={item} onClose={onClose} />;
  switch (item.kind) {
    case 'report':
      return <SubmitReportDialog item={item} onClose={onClose} />;
    case 'sign-report':
      return <SignReportDialog item={item} onClose={onClose} />;
    case 'review':
      return <ReviewReportDialog item={item} onClose={onClose} />;
    case 'case-report':
      return <CaseReportDialog item={item} onClose={onClose} />;
    case 'case-review':
      return <CaseReviewDialog item={item} onClose={onClose} />;
    case 'file-plan':
      return <PlanDialog item={item} onClose={onClose} />;
    case 'review-plan':
      return <PlanReviewDialog item={item} onClose={onClose} />;
    case 'item-report':
      return <ItemReportDialog item={item} onClose={onClose} />;
    case 'item-review':
      return <ItemReviewDialog item={item} onClose={onClose} />;
    case 'record-relapse':
      return <RelapseDialog item={item} onClose={onClose} />;
    case 'ask-case-extension':
      return <CaseExtensionDialog item={item} onClose={onClose} />;
    case 'decide-case-extension':
      return <CaseExtensionDecisionDialog item={item} onClose={onClose} />;
    case 'close-case':
      return <CaseClosingDialog item={item} onClose={onClose} />;
    case 'record-interview':
      return <InterviewDialog item={item} onClose={onClose} />;
    case 'sign-assessment':
      return <SignAssessmentDialog item={item} onClose={onClose} />;
    case 'site-check':
      return <SiteCheckDialog item={item} onClose={onClose} />;
    case 'acknowledge':
      return <AcknowledgeDialog item={item} onClose={onClose} />;
    case 'object':
    case 'decide-objection':
      return <AssignmentDialog item={item} onClose={onClose} />;
    case 'review-document':
    case 'revise-document':
    case 'sign-document':
    case 'receive-document':
      return <DocumentDrawer documentId={item.documentId ?? null} onClose={onClose} />;
  }
}
