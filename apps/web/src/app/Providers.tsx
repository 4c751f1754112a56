import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { sessionQuery } from '../api/queries/session';
import { isRefused } from '../components/problem-text';
import { LanguageProvider, type Spoken } from '../i18n/language';
import { sessionEnded } from './session-end';

/** A session that has ended is noticed by whichever screen or button asks first. */
const onError = (error: unknown) => {
  if (error instanceof Problem && error.code === 'not-signed-in') sessionEnded(queries);
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { retry: (failures, error) => !isRefused(error) && failures < 2, staleTime: 1_000 },
  },
});

/** Asked while the words and the first page are still on their way: every page waits for the answer. */
export const askWhoIsThere = () => void queries.prefetchQuery({ ...sessionQuery, retry: 2 });

export function Providers({ words, children }: { words: Spoken; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider first={words}>{children}</LanguageProvider>
    </QueryClientProvider>
  );
}
