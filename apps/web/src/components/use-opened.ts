import { useEffect } from 'react';
import { openItem } from '../api/commands';
import { useSession } from '../api/queries';

/** Says that somebody who acts for a body has the page of an item open, so that what was told about it counts as read. */
export function useOpened({ planId, clauseNumber, documentId }: Parameters<typeof openItem>[0]): void {
  const acts = (useSession().data?.body ?? null) !== null;
  useEffect(() => {
    if (!acts) return;
    if (clauseNumber === undefined && documentId === undefined) return;
    // Nobody is told of a failure: the next opening says the same.
    void openItem({ planId, clauseNumber, documentId }).catch(() => undefined);
  }, [acts, planId, clauseNumber, documentId]);
}
