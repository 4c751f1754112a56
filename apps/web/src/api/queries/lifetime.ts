import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';

/** What happened in the time of a person; without one, who there is. */
export function useLifetime(planId: number, name: string | null) {
  return useQuery({
    queryKey: ['plan', planId, 'lifetime', name],
    queryFn: () =>
      answer(
        api.GET('/api/plans/{id}/lifetime', { params: { path: { id: planId }, query: name === null ? {} : { name } } }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useStatements(planId: number, name: string | null) {
  return useQuery({
    queryKey: ['plan', planId, 'statements', name],
    queryFn: () =>
      answer(
        api.GET('/api/plans/{id}/statements', {
          params: { path: { id: planId }, query: name === null ? {} : { name } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
