import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { worksWithPlans } from '../roles';
import type { World } from '../types';
import { INBOX_PACE } from './pace';
import { useSession } from './session';

/** Tasks on one page of the inbox. */
export const INBOX_PAGE = 25;

/** Whose work an inbox shows: of one plan, or of all of a world. */
export interface InboxOf {
  planId: number | null;
  world: World;
}

const asked = ({ planId, world }: InboxOf) => (planId === null ? { world } : { planId });

/** @param page counted from 1 */
export function useInbox(of: InboxOf, page: number) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', asked(of), page],
    queryFn: () =>
      answer(
        api.GET('/api/inbox', {
          params: { query: { ...asked(of), after: (page - 1) * INBOX_PAGE, limit: INBOX_PAGE } },
        }),
      ),
    refetchInterval: INBOX_PACE,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** As many as the API gives at once. */
const MOST_TASKS = 100;

/** The first tasks of an inbox in their order, more than a page of it. */
export function useTasks(of: InboxOf) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', asked(of), 'first'],
    queryFn: () => answer(api.GET('/api/inbox', { params: { query: { ...asked(of), limit: MOST_TASKS } } })),
    refetchInterval: INBOX_PACE,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** How much waits: the badge beside the word. */
export function useInboxCount(world: World) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', 'count', world],
    queryFn: () => answer(api.GET('/api/inbox/count', { params: { query: { world } } })),
    refetchInterval: INBOX_PACE,
    enabled,
  });
}

/** What was said before the last line that is shown. */
export const olderNotifications = (before: number, of: InboxOf) =>
  answer(api.GET('/api/inbox/notifications', { params: { query: { before, ...asked(of) } } }));

/** The latest of what was said to my body. */
export function useLatestNotifications(world: World) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', 'notifications', world],
    queryFn: () => answer(api.GET('/api/inbox/notifications', { params: { query: { world } } })),
    refetchInterval: INBOX_PACE,
    enabled,
  });
}
