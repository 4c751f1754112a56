import { useEffect } from 'react';
import { useParams } from 'react-router';
import { usePlans } from '../../api/queries';

const STORED_AS = 'duban.plan';

/** The plan in the address; on pages without one the plan last looked at, or else the first that runs. */
export function useCurrentPlanId(): number | null {
  const inAddress = Number(useParams().planId) || null;
  const plans = usePlans().data;

  useEffect(() => {
    if (inAddress !== null) sessionStorage.setItem(STORED_AS, String(inAddress));
  }, [inAddress]);

  if (inAddress !== null) return inAddress;
  const remembered = Number(sessionStorage.getItem(STORED_AS));
  const known = plans?.find(({ id }) => id === remembered) ?? plans?.find(({ state }) => state === 'running');
  return known?.id ?? null;
}
