import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import type { World } from '../types';
import { CALM } from './pace';
import { useSession } from './session';

/** The directory of bodies on a date, with what they owe in a world; today's when none is given. */
export function useDirectory(on: string | null, world: World = 'real') {
  return useQuery({
    queryKey: ['bodies', on, world],
    queryFn: () => answer(api.GET('/api/bodies', { params: { query: on === null ? { world } : { on, world } } })),
    placeholderData: keepPreviousData,
  });
}

export const useBody = (bodyId: number, world: World) => useQuery(bodyQuery(bodyId, world));

/** How a body arranges its own work. */
export const useArrangements = (bodyId: number) =>
  useQuery({
    queryKey: ['body', bodyId, 'arrangements'],
    queryFn: () => answer(api.GET('/api/bodies/{id}/arrangements', { params: { path: { id: bodyId } } })),
  });

/** Several bodies at once, e.g. those of a change, with what they have open. */
export const useBodies = (ids: readonly number[], world: World) =>
  useQueries({
    queries: ids.map((id) => bodyQuery(id, world)),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });

const duties = (bodyId: number, planId: number, page: { after?: number; limit?: number }) =>
  answer(api.GET('/api/bodies/{id}/duties', { params: { path: { id: bodyId }, query: { planId, ...page } } }));

/** What a body has open in a plan, page by page. */
export const useDuties = (bodyId: number, planId: number, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['bodies', 'duties', bodyId, planId],
    queryFn: ({ pageParam }) => duties(bodyId, planId, pageParam),
    initialPageParam: {} as { after?: number },
    getNextPageParam: ({ duties: page, more }) => (more ? { after: page.at(-1)!.id } : undefined),
    enabled,
  });

/** So many at a time where somebody chooses from all of them. */
const CHOICES_PAGE = 1_000;

async function allDuties(bodyId: number, planId: number) {
  const all: Awaited<ReturnType<typeof duties>>['duties'] = [];
  for (let more = true; more;) {
    const page = await duties(bodyId, planId, { after: all.at(-1)?.id, limit: CHOICES_PAGE });
    all.push(...page.duties);
    more = page.more;
  }
  return all;
}

/** Everything bodies have open in some plans, to choose from. */
export const useDutyChoices = <T extends { bodyId: number; planId: number }>(owed: readonly T[]) =>
  useQueries({
    queries: owed.map(({ bodyId, planId }) => ({
      queryKey: ['bodies', 'duties', bodyId, planId, 'all'],
      queryFn: () => allDuties(bodyId, planId),
    })),
    combine: (found) => found.map(({ data = [] }, nth) => ({ ...owed[nth], duties: data })),
  });

const bodyQuery = (bodyId: number, world: World) => ({
  queryKey: ['bodies', 'one', bodyId, world],
  queryFn: () => answer(api.GET('/api/bodies/{id}', { params: { path: { id: bodyId }, query: { world } } })),
});

/** Those who enter and confirm; nobody else asks. */
const LOOKS_AFTER_OFFICES = ['county-office', 'organization', 'administrator'];

/** What was entered about offices and bodies, what waits first; empty for whoever neither enters nor confirms. */
export function useAuthorityEntries() {
  const role = useSession().data?.role ?? '';
  return useQuery({
    queryKey: ['authority-entries'],
    queryFn: () => answer(api.GET('/api/authority-entries')),
    enabled: LOOKS_AFTER_OFFICES.includes(role),
    refetchInterval: CALM,
  });
}

export function useTransfers(world: World) {
  return useQuery({
    queryKey: ['transfers', world],
    queryFn: () => answer(api.GET('/api/transfers', { params: { query: { world } } })),
    refetchInterval: CALM,
  });
}
