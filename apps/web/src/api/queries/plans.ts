import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { worksWithPlans } from '../roles';
import type { ForecastQuestion, PlanVersion, SourcePage } from '../types';
import { wholeSource } from '../whole-source';
import { keys } from './keys';
import { CALM, INBOX_PACE, LIVELY } from './pace';
import { useSession } from './session';

export const plansQuery = queryOptions({
  queryKey: keys.plans,
  queryFn: () => answer(api.GET('/api/plans')),
});

export function usePlans() {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({ ...plansQuery, refetchInterval: INBOX_PACE, enabled });
}

export const planQuery = (planId: number) =>
  queryOptions({
    queryKey: keys.plan(planId),
    queryFn: () => answer(api.GET('/api/plans/{id}', { params: { path: { id: planId } } })),
  });

export function usePlan(planId: number) {
  return useQuery({
    ...planQuery(planId),
    refetchInterval: ({ state }) => (state.data?.rehearsal?.state === 'running' ? LIVELY : CALM),
  });
}

/** How often a page of this plan asks again. */
export function usePace(planId: number): number {
  return usePlan(planId).data?.rehearsal?.state === 'running' ? LIVELY : CALM;
}

export function usePlanSource(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'source'],
    queryFn: async () => {
      const pages: SourcePage[] = [];
      for (let from: number | null = 0; from !== null; from = pages.at(-1)!.next) {
        const page: unknown = await answer(
          api.GET('/api/plans/{id}/source', { params: { path: { id: planId }, query: { from } } }) as Promise<{
            response: Response;
          }>,
        );
        pages.push(page as SourcePage);
      }
      return wholeSource(pages);
    },
    staleTime: Infinity,
  });
}

export function usePlanDoubts(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'doubts'],
    queryFn: () => answer(api.GET('/api/plans/{id}/doubts', { params: { path: { id: planId } } })),
  });
}

export function usePlanCorrections(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'corrections'],
    queryFn: () => answer(api.GET('/api/plans/{id}/corrections', { params: { path: { id: planId } } })),
  });
}

/** A later version beside the running plan that it amends. */
export function useDifference(versionId: number) {
  return useQuery({
    queryKey: ['plan', versionId, 'difference'],
    queryFn: async () => {
      const version: unknown = await answer(
        api.GET('/api/plans/{id}/difference', { params: { path: { id: versionId } } }),
      );
      return version as PlanVersion;
    },
  });
}

export function useForecast(planId: number, query: ForecastQuestion, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['plan', planId, 'forecast', query],
    queryFn: () => answer(api.GET('/api/plans/{id}/forecast', { params: { path: { id: planId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function usePolicyVersions(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'policy'],
    queryFn: () => answer(api.GET('/api/plans/{id}/policy', { params: { path: { id: planId } } })),
  });
}

/** Every rung of the ladders by which the plan runs. */
export function useLadders(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'ladders'],
    queryFn: () => answer(api.GET('/api/plans/{id}/policy/ladders', { params: { path: { id: planId } } })),
  });
}
