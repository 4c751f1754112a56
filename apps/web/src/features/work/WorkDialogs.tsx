import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { reportAddress } from '../../components/report/report-address';
import { WorkContext, type DialogItem, type WorkItem } from '../../components/work-item';

/** The dialogs are loaded when the first of them is opened. */
const OpenDialog = lazy(async () => ({ default: (await import('./dialogs')).OpenDialog }));

const hasDialog = (item: WorkItem): item is DialogItem => item.kind !== 'submit-report';

/**
 * The dialogs of everything a person can do, so that each page offers them in the same words; a report has a page. A dialog
 * belongs to the page it was opened on: a link in it leads away from both.
 */
export function WorkDialogs({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState<{ item: DialogItem; on: string } | null>(null);
  if (opened !== null && opened.on !== pathname) setOpened(null);
  const close = useCallback(() => setOpened(null), []);
  const open = useCallback(
    (wanted: WorkItem) =>
      hasDialog(wanted) ? setOpened({ item: wanted, on: pathname }) : void navigate(reportAddress(wanted)),
    [navigate, pathname],
  );
  return (
    <WorkContext value={open}>
      {children}
      {opened?.on === pathname && (
        <Suspense fallback={null}>
          <OpenDialog item={opened.item} onClose={close} />
        </Suspense>
      )}
    </WorkContext>
  );
}
