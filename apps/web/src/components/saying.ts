import { createContext, use } from 'react';

/** Says in passing, above the page, that something was done or failed. */
export interface Saying {
  success: (text: string) => void;
  error: (text: string) => void;
}

export const SayingContext = createContext<Saying | null>(null);

export function useSaying(): Saying {
  const saying = use(SayingContext);
  if (!saying) throw new Error('useSaying needs a SayingProvider above it.');
  return saying;
}
