import { signReport } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ReportOfItem } from './ReportOfItem';
import { useReport } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

/** Another jointly responsible body reads a report and puts its name under it. */
export function SignReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const subject = useReport(item);
  const signing = useCommand({ run: () => signReport(item.reportId ?? 0), done: t.work.done, onDone: onClose });
  return (
    <WorkModal
      title={t.work.signReportTitle}
      confirm={t.work.confirmSign}
      confirmTestId="sign-report-confirm"
      pending={signing.isPending}
      error={signing.error}
      ready={subject.report !== undefined}
      onConfirm={() => signing.mutate()}
      onClose={onClose}
    >
      <ReportOfItem {...subject} />
    </WorkModal>
  );
}
