import { lazy, Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/queries';
import type { Session } from '../api/types';
import { AntdProvider } from './AntdProvider';
import { Loaded } from '../components/Loaded';
import { WorkDialogs } from '../features/work/WorkDialogs';
import { WholeWords } from '../i18n/language';
import { useLostSession } from '../components/session-end';

const SignInAgain = lazy(async () => ({ default: (await import('../features/sign-in/SignInAgain')).SignInAgain }));

/**
 * Whoever is not signed in is sent to the sign-in page, and comes back here afterwards. A session that ends while somebody
 * is at work leaves the page as it is, with a sign-in dialog over it.
 */
export function RequireSession() {
  return (
    <WholeWords>
      <SessionRequired />
    </WholeWords>
  );
}

function SessionRequired() {
  const session = useSession();
  const location = useLocation();
  const lost = useLostSession();
  const { data, error, refetch } = session;
  return (
    <AntdProvider>
      <Loaded query={{ data, error: lost ? null : error, refetch }}>
        {(person) =>
          person === null ? (
            <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />
          ) : person.passwordDue && location.pathname !== '/account' ? (
            <Navigate to="/account" replace />
          ) : (
            // Another person begins with another page; what the one before typed goes with them.
            <WorkDialogs key={identityOf(person)}>
              <Outlet />
              {lost && (
                <Suspense fallback={null}>
                  <SignInAgain person={person} />
                </Suspense>
              )}
            </WorkDialogs>
          )
        }
      </Loaded>
    </AntdProvider>
  );
}

const identityOf = ({ name, post, body, role }: Session) => [name, post, body, role].join(' ');
