import { acknowledgeAssignments } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

/** A body takes note of everything a plan gives it. */
export function AcknowledgeDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const acting = useCommand({
    run: () => acknowledgeAssignments(item.planId),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.assignment.acknowledge}
      confirm={t.work.confirm}
      confirmTestId="act-confirm"
      pending={acting.isPending}
      error={acting.error}
      onConfirm={() => acting.mutate()}
      onClose={onClose}
    >
      <p>{t.assignment.acknowledgeNote}</p>
    </WorkModal>
  );
}
