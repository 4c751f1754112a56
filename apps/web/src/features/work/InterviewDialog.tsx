import { recordInterview } from '../../api/commands';
import { useWords } from '../../i18n/language';
import { CaseTextDialog } from './CaseTextDialog';
import type { WorkItem } from './work-item';

export function InterviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  return (
    <CaseTextDialog
      item={item}
      title={t.work.interviewTitle}
      label={t.work.minutes}
      required={t.work.minutesRequired}
      run={(minutes) => recordInterview(item.caseId ?? 0, minutes)}
      onClose={onClose}
    />
  );
}
