import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { SayingContext, type Saying } from '../components/saying';
import type { Said } from './Messages';

/** Loaded when the first thing is said: most pages say nothing. */
const Messages = lazy(async () => ({ default: (await import('./Messages')).Messages }));

/** Whatever a page says in passing outlives the page that says it. */
export function SayingProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const saying = useMemo<Saying>(() => {
    const say = (how: Said['how']) => (text: string) => setSaid((before) => [...before, { how, text }]);
    return { success: say('success'), error: say('error') };
  }, []);
  return (
    <SayingContext value={saying}>
      {children}
      {said.length > 0 && (
        <Suspense fallback={null}>
          <Messages said={said} />
        </Suspense>
      )}
    </SayingContext>
  );
}
