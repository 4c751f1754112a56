import { lazy, Suspense } from 'react';
import { useOwnIdentities, useSession, useSignInWays } from '../../api/queries';

/** Loaded where there is something to say. */
const IdentityWaits = lazy(async () => ({ default: (await import('./IdentityWaits')).IdentityWaits }));

/** Tells the owner of an account that somebody else entered an identity for it, on every page, until it is confirmed or taken away. */
export function IdentityBanner() {
  const someoneVouches = (useSignInWays().data ?? []).length > 0;
  const signedIn = useSession().data?.passwordDue === false;
  const waiting = useOwnIdentities(someoneVouches && signedIn).data?.some(({ unconfirmed }) => unconfirmed);
  if (!waiting) return null;
  return (
    <Suspense fallback={null}>
      <IdentityWaits />
    </Suspense>
  );
}
