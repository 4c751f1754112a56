import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { worksWithPlans } from '../roles';
import type { InboxTask, World } from '../types';
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

/** Which page of an inbox. */
interface InboxPage {
  /** Counted from 1. */
  page: number;
  /** What waits for this act alone; null for all. */
  kind?: InboxTask['kind'] | null;
  size?: number;
}

export function useInbox(of: InboxOf, { page, kind = null, size = INBOX_PAGE }: InboxPage) {
  const enabled = worksWithPlans(useSession().data);
  const query = { ...asked(of), ...(kind && { kind }), after: (page - 1) * size, limit: size };
  return useQuery({
    queryKey: ['inbox', query],
    queryFn: () => answer(api.GET('/api/inbox', { params: { query } })),
    refetchInterval: INBOX_PACE,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** What is to be done this week, and what comes next. */
export function useAgenda(world: World) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', 'agenda', world],
    queryFn: () => answer(api.GET('/api/inbox/agenda', { params: { query: { world } } })),
    refetchInterval: INBOX_PACE,
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
