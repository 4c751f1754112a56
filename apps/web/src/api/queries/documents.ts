import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { usePace } from './plans';

/** Asked when somebody wants to draft one, and not before. */
export const usePaperCandidates = (planId: number, enabled: boolean) =>
  useQuery({
    queryKey: ['plan', planId, 'papers'],
    queryFn: () => answer(api.GET('/api/plans/{id}/papers', { params: { path: { id: planId } } })),
    enabled,
  });

export function useDocuments(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'documents'],
    queryFn: () => answer(api.GET('/api/plans/{id}/documents', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useDocument(documentId: number | null) {
  return useQuery({
    queryKey: ['document', documentId],
    queryFn: () => answer(api.GET('/api/documents/{id}', { params: { path: { id: documentId ?? 0 } } })),
    enabled: documentId !== null,
  });
}
