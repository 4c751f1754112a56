import { useEffect, useEffectEvent } from 'react';
import { lay } from './layers';

/** While it is open, going back closes it and stays on the page. */
export function useBackCloses(open: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => (open ? lay({ kind: 'over', close: () => closeNow() }) : undefined), [open]);
}
