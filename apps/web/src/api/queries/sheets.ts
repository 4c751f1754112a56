import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';

export function useRegisters(planId: number, clauseId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'registers', clauseId],
    queryFn: () => answer(api.GET('/api/clauses/{id}/registers', { params: { path: { id: clauseId } } })),
  });
}

/** The entries of one version of a register. They never change. */
export function useRegisterEntries(registerId: number, version: number) {
  return useQuery({
    queryKey: ['register', registerId, version],
    queryFn: () =>
      answer(api.GET('/api/registers/{id}/entries', { params: { path: { id: registerId }, query: { version } } })),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
