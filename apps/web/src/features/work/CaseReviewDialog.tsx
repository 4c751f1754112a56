import { reviewCase } from '../../api/commands';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { CommitmentReviewDialog } from './CommitmentReviewDialog';
import { useCase } from '../../components/use-work-subject';
import { VerdictModal } from '../../components/dialog/VerdictModal';
import type { WorkItem } from '../../components/work-item';

/** Decides on a report as a whole, or commitment by commitment where an interview was agreed on some. */
export function CaseReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { subject } = useCase(item);
  if (subject && subject.commitments.length > 0) return <CommitmentReviewDialog item={item} onClose={onClose} />;
  return <WholeReviewDialog item={item} onClose={onClose} />;
}

/** Takes nothing before the case is there: only then is it known that there is nothing else to decide on. */
function WholeReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const { subject } = useCase(item);
  return (
    <VerdictModal
      title={t.work.caseReviewTitle}
      draft={`review-case.${item.caseId}`}
      run={({ decision, reason }) => reviewCase(item.caseId ?? 0, decision, reason ?? '')}
      onClose={onClose}
      ready={subject !== undefined}
      subject={<CaseSummary item={item} />}
    />
  );
}
