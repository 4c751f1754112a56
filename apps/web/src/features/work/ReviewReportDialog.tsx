import { reviewReport } from '../../api/commands';
import { useWords } from '../../i18n/language';
import { ReportOfItem } from './ReportOfItem';
import { useReport } from '../../components/use-work-subject';
import { VerdictModal } from '../../components/dialog/VerdictModal';
import type { WorkItem } from '../../components/work-item';

/** Whoever checks a report accepts it, or sends it back with a reason. */
export function ReviewReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const subject = useReport(item);
  return (
    <VerdictModal
      title={t.work.reviewTitle}
      draft={`review.${item.reportId}`}
      ready={subject.report !== undefined}
      run={({ decision, reason }) => reviewReport(item.reportId ?? 0, decision, reason ?? '')}
      onClose={onClose}
      subject={<ReportOfItem {...subject} />}
    />
  );
}
