import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import type { DutiesCounted, World } from '../types';
import { keys } from './keys';
import { CALM } from './pace';
import { usePace } from './plans';

/** The whole board: 49 rows are filtered faster here than asked for again. */
export const boardQuery = (planId: number) =>
  queryOptions({
    queryKey: keys.board(planId),
    queryFn: () => answer(api.GET('/api/plans/{id}/board', { params: { path: { id: planId } } })),
  });

export function useBoard(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    ...boardQuery(planId),
    refetchInterval: pace,
    placeholderData: keepPreviousData,
  });
}

/** The clauses whose text holds the words; nothing is asked where there are none. */
export function useClausesWith(planId: number, words: string) {
  const q = words.trim();
  return useQuery({
    queryKey: ['plan', planId, 'clauses-with', q],
    queryFn: async () => {
      const { rows } = await answer(
        api.GET('/api/plans/{id}/board', { params: { path: { id: planId }, query: { q } } }),
      );
      return new Set(rows.map(({ id }) => id));
    },
    enabled: q !== '',
    staleTime: CALM,
    placeholderData: q === '' ? undefined : keepPreviousData,
  });
}

/** The dates of all tasks of a plan. */
export function useTimeline(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'timeline'],
    queryFn: () => answer(api.GET('/api/plans/{id}/timeline', { params: { path: { id: planId } } })),
    refetchInterval: pace,
    placeholderData: keepPreviousData,
  });
}

/** What a number of a body counts in a plan. */
export const useCountedDuties = (planId: number, body: number, of: DutiesCounted) =>
  useQuery({
    queryKey: ['plan', planId, 'statistics', body, of],
    queryFn: () =>
      answer(api.GET('/api/plans/{id}/statistics/duties', { params: { path: { id: planId }, query: { body, of } } })),
    placeholderData: keepPreviousData,
  });

/** How a plan stands, in numbers. */
export function useStatistics(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'statistics'],
    queryFn: () => answer(api.GET('/api/plans/{id}/statistics', { params: { path: { id: planId } } })),
    refetchInterval: pace,
    placeholderData: keepPreviousData,
  });
}

/** The shortest words that are looked for. */
export const SHORTEST_SEARCH = 2;

export function useSearch(words: string, world: World) {
  const q = words.trim();
  return useQuery({
    queryKey: ['search', world, q],
    queryFn: () => answer(api.GET('/api/search', { params: { query: { q, world } } })),
    enabled: q.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
    staleTime: CALM,
  });
}

export function useClause(planId: number, number: number | null) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'clause', number],
    queryFn: () =>
      answer(api.GET('/api/plans/{id}/clauses/{number}', { params: { path: { id: planId, number: number ?? 0 } } })),
    enabled: number !== null,
    refetchInterval: pace,
  });
}

/** What else a body owes in the plan that a record of this obligation may fulfil. */
export function useFulfillable(obligationId: number) {
  return useQuery({
    queryKey: ['obligation', obligationId, 'fulfillable'],
    queryFn: () => answer(api.GET('/api/obligations/{id}/fulfillable', { params: { path: { id: obligationId } } })),
  });
}
