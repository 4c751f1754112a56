import { useLocation, useParams } from 'react-router';
import { usePlans } from '../api/queries';
import type { World } from '../api/types';
import { usualWorld, worldAt } from './world';

/** Among real plans or in the sandbox: where this page is; null on one that belongs to neither. */
export function useWorldOfPage(): World | null {
  const { pathname, search } = useLocation();
  const planId = Number(useParams().planId) || null;
  return worldAt({ planId, pathname, search }, usePlans().data ?? []);
}

/** The same, and from a page that belongs to neither the world one is shown without asking. */
export function useWorld(): World {
  const here = useWorldOfPage();
  const plans = usePlans().data ?? [];
  return here ?? usualWorld(plans);
}
