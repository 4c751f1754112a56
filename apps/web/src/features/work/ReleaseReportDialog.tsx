import { releaseReport } from '../../api/commands';
import { Loaded } from '../../components/Loaded';
import { useWords } from '../../i18n/language';
import { ReportCard } from '../clause-detail/ReportCard';
import { ObligationSummary } from './ObligationSummary';
import { useReport } from './use-work-subject';
import { VerdictModal } from './VerdictModal';
import type { WorkItem } from './work-item';

/** The head of a body reads what somebody of it has filled in, and releases it or gives it back. */
export function ReleaseReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.workInside;
  const { query, obligation, report } = useReport(item);
  return (
    <VerdictModal
      title={words.releaseTitle}
      draft={`release.${item.reportId}`}
      confirm={t.work.confirm}
      words={{ accept: words.release, return: words.giveBack, reasonRequired: words.reasonRequired }}
      ready={report !== undefined}
      run={({ decision, reason }) => releaseReport(item.reportId ?? 0, decision, reason ?? '')}
      onClose={onClose}
      subject={
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
      }
    />
  );
}
