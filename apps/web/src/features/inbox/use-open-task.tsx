import { DIALOG_ACTS, type DialogAct } from '@app/domain/vocabulary';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useAuthorityEntries } from '../../api/queries';
import type { InboxTask } from '../../api/types';
import { useOpenWork } from '../../components/work-item';

const opensDialog = (kind: InboxTask['kind']): kind is Extract<InboxTask['kind'], DialogAct> =>
  (DIALOG_ACTS as readonly string[]).includes(kind);

const EntryDialog = lazy(async () => ({ default: (await import('../bodies/EntryDialog')).EntryDialog }));

/** Opens what a task asks for; `dialog` stands on the page of whoever uses it. */
export function useOpenTask(): { open: (task: InboxTask) => void; dialog: ReactNode } {
  const openWork = useOpenWork();
  const navigate = useNavigate();
  const entries = useAuthorityEntries().data ?? [];
  const [entryId, setEntryId] = useState<number | null>(null);
  const entry = entries.find(({ id }) => id === entryId);
  const open = ({ kind, planId, ...about }: InboxTask) => {
    if (kind === 'confirm-entry') setEntryId(about.entryId);
    else if (planId === null) return;
    else if (opensDialog(kind)) openWork({ kind, planId, ...about });
    // A step of a year has its place on its page; its work list stands among those of all years.
    else void navigate(`/plans/${planId}/scores${about.assessmentId === null ? '' : `/${about.assessmentId}`}`);
  };
  const dialog = entry && (
    <Suspense fallback={null}>
      <EntryDialog entry={entry} act="confirm" onClose={() => setEntryId(null)} />
    </Suspense>
  );
  return { open, dialog };
}
