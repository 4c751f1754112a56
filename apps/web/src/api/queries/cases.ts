import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { usePace } from './plans';

export function useCases(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'cases'],
    queryFn: () => answer(api.GET('/api/plans/{id}/cases', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useCasePage(planId: number, caseId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'case', caseId],
    queryFn: () => answer(api.GET('/api/cases/{id}', { params: { path: { id: caseId } } })),
    refetchInterval: pace,
  });
}

export function useRestrictions(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'restrictions'],
    queryFn: () => answer(api.GET('/api/plans/{id}/restrictions', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useReferrals(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'referrals'],
    queryFn: () => answer(api.GET('/api/plans/{id}/referrals', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useReconsiderations(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'reconsiderations'],
    queryFn: () => answer(api.GET('/api/plans/{id}/reconsiderations', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

/** Reads every locked file, so it is asked only when somebody wants to know. */
export function useCheckedEvidence(referralId: number, asked: boolean) {
  return useQuery({
    queryKey: ['referral', referralId, 'evidence'],
    queryFn: () => answer(api.GET('/api/referrals/{id}/evidence', { params: { path: { id: referralId } } })),
    enabled: asked,
  });
}

export function useFindings(planId: number, allowed: boolean) {
  return useQuery({
    queryKey: ['plan', planId, 'findings'],
    queryFn: () => answer(api.GET('/api/plans/{id}/findings', { params: { path: { id: planId } } })),
    enabled: allowed,
  });
}

export function useFindingBodies(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'finding-bodies'],
    queryFn: () => answer(api.GET('/api/plans/{id}/finding-bodies', { params: { path: { id: planId } } })),
  });
}
