import { hashKey, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { boardQuery } from '../api/queries/board';
import { planQuery, plansQuery } from '../api/queries/plans';
import { sessionQuery } from '../api/queries/session';
import { worksWithPlans } from '../api/roles';
import { isRefused } from '../components/problem-text';
import { LanguageProvider } from '../i18n/language';
import type { Spoken } from '../i18n/load';
import { sessionEnded } from '../components/session-end';

/** A session that has ended is noticed by whichever screen or button asks first. */
const onError = (error: unknown) => {
  if (error instanceof Problem && error.code === 'not-signed-in') sessionEnded(queries);
};

/** What was asked for before its page was there; while that is young, the page does not ask again. */
const ahead = new Set<string>();
const YOUNG = 10_000;

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      retry: (failures, error) => !isRefused(error) && failures < 2,
      staleTime: 1_000,
      refetchOnMount: ({ queryHash, state }) =>
        state.isInvalidated || performance.now() > YOUNG || !ahead.has(queryHash),
    },
  },
});

/** Asked while the words and the first page are still on their way: who is there, and then what that page will ask for. */
export async function askAhead(address: string): Promise<void> {
  const person = await queries.fetchQuery({ ...sessionQuery, retry: 2 }).catch(() => null);
  if (!worksWithPlans(person)) return;
  void queries.prefetchQuery(noted(plansQuery));
  const [, planId, page] = /^\/plans\/(\d+)(\/|$)/.exec(address) ?? [];
  if (planId === undefined) return;
  void queries.prefetchQuery(noted(planQuery(Number(planId))));
  if (page === '') void queries.prefetchQuery(noted(boardQuery(Number(planId))));
}

function noted<Query extends { queryKey: readonly unknown[] }>(query: Query): Query {
  ahead.add(hashKey(query.queryKey));
  return query;
}

export function Providers({ words, children }: { words: Spoken; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider first={words}>{children}</LanguageProvider>
    </QueryClientProvider>
  );
}
