import { Navigate } from 'react-router';
import { usePlans, useSession } from '../api/queries';
import { worksWithPlans } from '../api/roles';
import { landingOf } from '../components/world';

/** The first page, which is another one for those who look after the system, and for whoever is only here to try. */
export function Home() {
  const person = useSession().data;
  const plans = usePlans();
  if (worksWithPlans(person) && plans.isPending) return null;
  return <Navigate to={landingOf(person, plans.data ?? [])} replace />;
}
