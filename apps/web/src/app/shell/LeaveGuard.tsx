import { useEffect, useEffectEvent, useRef } from 'react';
import { useBlocker, useLocation } from 'react-router';
import { heldBy, type Layer } from '../../components/leaving/layers';
import { windowEntry } from '../../components/leaving/router-window';

/**
 * Stands in the way of every move to another address for what is open over the page and what is typed in it. There is one for
 * all: a router asks no more than one.
 */
export function LeaveGuard() {
  const { key } = useLocation();
  const held = useRef<Layer | null>(null);
  const blocker = useBlocker(({ currentLocation, nextLocation, historyAction }) => {
    held.current = heldBy({
      history: historyAction === 'POP',
      elsewhere: currentLocation.pathname !== nextLocation.pathname,
    });
    return held.current !== null;
  });
  const answer = useEffectEvent(() => {
    const layer = held.current;
    windowEntry.hold(blocker.state !== 'unblocked');
    if (blocker.state !== 'blocked' || layer === null) return;
    if (layer.kind === 'form')
      return layer.ask(
        () => blocker.proceed(),
        () => blocker.reset(),
      );
    blocker.reset();
    whenBackAt(key, layer.close);
  });
  useEffect(() => answer(), [blocker]);
  useEffect(() => () => windowEntry.hold(false), []);
  return null;
}

/** The browser goes forward again by itself, in a moment: what closes a window may write the address, and must not write an earlier one. */
function whenBackAt(key: string, then: () => void): void {
  const { state } = window.history as { state: { key?: string } | null };
  if ((state?.key ?? 'default') === key) then();
  else window.addEventListener('popstate', then, { once: true });
}
