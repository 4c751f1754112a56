import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { reportAddress } from '../report/report-address';
import { WorkContext, type DialogItem, type WorkItem } from './work-item';

/** The dialogs are loaded when the first of them is opened. */
const OpenDialog = lazy(async () => ({ default: (await import('./dialogs')).OpenDialog }));

const hasDialog = (item: WorkItem): item is DialogItem => item.kind !== 'submit-report';

/** The dialogs of everything a person can do, so that each page offers them in the same words; a report has a page. */
export function WorkDialogs({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const [item, setItem] = useState<DialogItem | null>(null);
  const close = useCallback(() => setItem(null), []);
  const open = useCallback(
    (wanted: WorkItem) => (hasDialog(wanted) ? setItem(wanted) : void navigate(reportAddress(wanted))),
    [navigate],
  );
  return (
    <WorkContext value={open}>
      {children}
      {item && (
        <Suspense fallback={null}>
          <OpenDialog item={item} onClose={close} />
        </Suspense>
      )}
    </WorkContext>
  );
}
