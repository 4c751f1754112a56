import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/queries';
import { Loaded } from '../components/Loaded';
import { WorkDialogs } from '../features/work/WorkDialogs';

/** Whoever is not signed in is sent to the sign-in page, and comes back here afterwards. */
export function RequireSession() {
  const session = useSession();
  const location = useLocation();
  return (
    <Loaded query={session}>
      {(person) =>
        person === null ? (
          <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />
        ) : person.passwordDue && location.pathname !== '/account' ? (
          <Navigate to="/account" replace />
        ) : (
          <WorkDialogs>
            <Outlet />
          </WorkDialogs>
        )
      }
    </Loaded>
  );
}
