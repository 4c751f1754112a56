import { Navigate } from 'react-router';
import { useSession } from '../api/queries';
import { firstPageOf } from '../api/roles';

/** The first page, which is another one for those who look after the system. */
export function Home() {
  const person = useSession().data;
  return <Navigate to={firstPageOf(person?.role ?? '')} replace />;
}
