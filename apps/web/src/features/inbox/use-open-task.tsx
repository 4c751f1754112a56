import { useState, type ReactNode } from 'react';
import { useAuthorityEntries } from '../../api/queries';
import type { InboxTask } from '../../api/types';
import { EntryDialog } from '../bodies/EntryDialog';
import { useOpenWork } from '../work/work-item';

/** Opens what a task asks for; `dialog` stands on the page of whoever uses it. */
export function useOpenTask(): { open: (task: InboxTask) => void; dialog: ReactNode } {
  const openWork = useOpenWork();
  const entries = useAuthorityEntries().data ?? [];
  const [entryId, setEntryId] = useState<number | null>(null);
  const entry = entries.find(({ id }) => id === entryId);
  const open = ({ kind, planId, ...about }: InboxTask) => {
    if (kind === 'confirm-entry') setEntryId(about.entryId);
    else if (planId !== null) openWork({ kind, planId, ...about });
  };
  return { open, dialog: entry && <EntryDialog entry={entry} act="confirm" onClose={() => setEntryId(null)} /> };
}
