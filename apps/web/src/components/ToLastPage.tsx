import { Navigate, useSearchParams } from 'react-router';

/** The page of a list that an address asks for, counted from 1. */
export const pageAt = (search: URLSearchParams): number => Math.max(1, Math.floor(Number(search.get('page'))) || 1);

/** Goes to the last page where the address asks for one behind it, as when all that stood there is done. */
export function ToLastPage({ total, size }: { total: number; size: number }) {
  const [search] = useSearchParams();
  const last = Math.max(1, Math.ceil(total / size));
  if (pageAt(search) <= last) return null;
  const address = new URLSearchParams(search);
  if (last === 1) address.delete('page');
  else address.set('page', String(last));
  return <Navigate to={{ search: address.toString() }} replace />;
}
