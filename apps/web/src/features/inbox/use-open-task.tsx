import { DIALOG_ACTS, type DialogAct } from '@app/domain/vocabulary';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useAuthorityEntries } from '../../api/queries';
import type { InboxTask } from '../../api/types';
import { EntryDialog } from '../bodies/EntryDialog';
import { useOpenWork } from '../work/work-item';

const opensDialog = (kind: InboxTask['kind']): kind is Extract<InboxTask['kind'], DialogAct> =>
  (DIALOG_ACTS as readonly string[]).includes(kind);

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
    else void navigate(`/plans/${planId}/scores/${about.assessmentId}`); // a step of a year has its place on its page
  };
  return { open, dialog: entry && <EntryDialog entry={entry} act="confirm" onClose={() => setEntryId(null)} /> };
}
