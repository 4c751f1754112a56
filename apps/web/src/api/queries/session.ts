import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import type { Problem } from '../problem';
import type { Session } from '../types';
import { markSession } from '../session-mark';
import { keys } from './keys';

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ client }) =>
    answer(api.GET('/api/session')).then(
      (person) => {
        markSession(true);
        return person;
      },
      (problem: Problem): Session | null => {
        if (problem.status === 401) markSession(false);
        // Whoever is on screen stays there, and is asked to sign in again.
        if (problem.status === 401 && !client.getQueryData(keys.session)) return null;
        throw problem;
      },
    ),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/** Who may vouch for persons here. */
export function useSignInWays() {
  return useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => answer(api.GET('/api/session/elsewhere')).catch(() => []),
    staleTime: Infinity,
  });
}

/** The persons of the demo; empty where the API offers no such choice. */
export function useDemoPersons() {
  return useQuery({
    queryKey: ['demo-persons'],
    queryFn: () => answer(api.GET('/api/demo/persons')).catch(() => []),
    staleTime: Infinity,
  });
}
