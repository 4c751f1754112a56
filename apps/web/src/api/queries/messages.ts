import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { CALM } from './pace';
import { usePace } from './plans';

/** What whoever runs the machine has to know; only the county office is told. */
export function useAlarms(enabled: boolean) {
  return useQuery({
    queryKey: ['alarms'],
    queryFn: () => answer(api.GET('/api/alarms')),
    refetchInterval: CALM,
    enabled,
  });
}

/** Whom each rule of the messages reaches today. */
export function useMessageRules() {
  return useQuery({ queryKey: ['message-rules'], queryFn: () => answer(api.GET('/api/deliveries/rules')) });
}

/** What was asked of each body in a month. */
export function useBurden(month: string | null) {
  return useQuery({
    queryKey: ['burden', month],
    queryFn: () => answer(api.GET('/api/deliveries/burden', { params: { query: month ? { month } : {} } })),
    placeholderData: keepPreviousData,
  });
}

/** What did not arrive at persons; only the county office is told. */
export function useUndelivered() {
  return useQuery({
    queryKey: ['undelivered'],
    queryFn: () => answer(api.GET('/api/deliveries/undelivered')),
    refetchInterval: CALM,
  });
}

/** My own calendars. */
export function useOwnFeeds() {
  return useQuery({ queryKey: ['own-feeds'], queryFn: () => answer(api.GET('/api/account/feeds')) });
}

/** My own channels. */
export function useOwnContacts() {
  return useQuery({ queryKey: ['own-contacts'], queryFn: () => answer(api.GET('/api/account/contacts')) });
}

/** What became of a test of mine, asked until it is settled. */
export function useTestResult(id: number | null) {
  return useQuery({
    queryKey: ['own-contacts', 'test', id],
    queryFn: () => answer(api.GET('/api/account/contacts/tests/{id}', { params: { path: { id: id! } } })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'delivered' || state.data?.state === 'refused' ? false : 3_000,
    enabled: id !== null,
  });
}

/** The mails of a plan, the latest first, page by page. */
export function useMails(planId: number) {
  const pace = usePace(planId);
  return useInfiniteQuery({
    queryKey: ['plan', planId, 'mails'],
    queryFn: ({ pageParam }) => answer(api.GET('/api/mails', { params: { query: { planId, ...pageParam } } })),
    initialPageParam: {} as { before?: number },
    getNextPageParam: ({ mails, more }) => (more ? { before: mails.at(-1)!.id } : undefined),
    refetchInterval: pace,
  });
}
