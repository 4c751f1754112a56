import { useEffect, useEffectEvent } from 'react';
import { lay, type Layer } from './layers';

/**
 * A form that is asked about before its page is left, by whichever way, as long as it is there.
 *
 * @param isTyped whether there is something to lose
 * @param ask asks the person, who leaves or stays
 */
export function useAskedAbout(isTyped: () => boolean, ask: Extract<Layer, { kind: 'form' }>['ask']): void {
  const typed = useEffectEvent(isTyped);
  const asked = useEffectEvent(ask);
  useEffect(() => lay({ kind: 'form', isTyped: () => typed(), ask: (leave, stay) => asked(leave, stay) }), []);
}
