import { releaseReport } from '../../api/commands';
import { useWords } from '../../i18n/language';
import { ReportOfItem } from './ReportOfItem';
import { useReport } from '../../components/use-work-subject';
import { VerdictModal } from '../../components/dialog/VerdictModal';
import type { WorkItem } from '../../components/work-item';

/** The head of a body reads what somebody of it has filled in, and releases it or gives it back. */
export function ReleaseReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.workInside;
  const subject = useReport(item);
  return (
    <VerdictModal
      title={words.releaseTitle}
      draft={`release.${item.reportId}`}
      confirm={t.work.confirm}
      words={{ accept: words.release, return: words.giveBack, reasonRequired: words.reasonRequired }}
      ready={subject.report !== undefined}
      run={({ decision, reason }) => releaseReport(item.reportId ?? 0, decision, reason ?? '')}
      onClose={onClose}
      subject={<ReportOfItem {...subject} />}
    />
  );
}
