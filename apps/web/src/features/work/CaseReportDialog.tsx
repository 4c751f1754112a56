import { reportOnCase } from '../../api/commands';
import { useWords } from '../../i18n/language';
import { CaseTextDialog } from './CaseTextDialog';
import type { WorkItem } from './work-item';

/** The body under rectification, or held to its commitments, says what it has done. */
export function CaseReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  return (
    <CaseTextDialog
      item={item}
      title={t.work.caseReportTitle}
      label={t.work.caseReportText}
      required={t.work.reportTextRequired}
      run={(text) => reportOnCase(item.caseId ?? 0, text)}
      onClose={onClose}
    />
  );
}
