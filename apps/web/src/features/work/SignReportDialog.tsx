import { signReport } from '../../api/commands';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ReportCard } from '../clause-detail/ReportCard';
import { ObligationSummary } from './ObligationSummary';
import { useReport } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

/** Another jointly responsible body reads a report and puts its name under it. */
export function SignReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const { query, obligation, report } = useReport(item);
  const signing = useCommand({ run: () => signReport(item.reportId ?? 0), done: t.work.done, onDone: onClose });
  return (
    <WorkModal
      title={t.work.signReportTitle}
      confirm={t.work.confirmSign}
      confirmTestId="sign-report-confirm"
      pending={signing.isPending}
      error={signing.error}
      ready={report !== undefined}
      onConfirm={() => signing.mutate()}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(clause) =>
          obligation && report ? (
            <>
              <ObligationSummary clause={clause} obligation={obligation} />
              <ReportCard report={report} />
            </>
          ) : (
            <p>{t.work.gone}</p>
          )
        }
      </Loaded>
    </WorkModal>
  );
}
