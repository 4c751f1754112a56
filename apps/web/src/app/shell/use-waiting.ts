import { useInboxCount, useSession } from '../../api/queries';
import { useWorld } from '../../components/use-world';

/** How much waits for the signed-in person, in the world one looks at. */
export function useWaiting(): number {
  const role = useSession().data?.role;
  const count = useInboxCount(useWorld()).data?.total ?? 0;
  return role === 'reader' ? 0 : count;
}
