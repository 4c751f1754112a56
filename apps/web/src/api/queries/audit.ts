import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import type { SecurityQuestion } from '../types';

export function useChainHead(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'chain'],
    queryFn: () => answer(api.GET('/api/plans/{id}/chain', { params: { path: { id: planId } } })),
  });
}

/** Whether rows, files and the signed head are covered as well. */
export function useCoverage(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'chain', 'coverage'],
    queryFn: () => answer(api.GET('/api/plans/{id}/chain/coverage', { params: { path: { id: planId } } })),
  });
}

/** Recomputes a plan's chain. It takes its time, so it is asked for by a person and not by a page. */
export const verifyChain = (planId: number, seq: number | null, hash: string) =>
  answer(
    api.GET('/api/plans/{id}/chain/verification', {
      params: { path: { id: planId }, query: seq !== null && hash ? { seq, hash: hash.trim() } : {} },
    }),
  );

/** The security log, page by page; it is not asked for again by itself, because each look is a line in it. */
export function useSecurityEvents(question: SecurityQuestion) {
  return useInfiniteQuery({
    queryKey: ['security-events', question],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/security-events', { params: { query: { ...question, before: pageParam ?? undefined } } })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}
