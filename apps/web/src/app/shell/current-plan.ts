import { useEffect } from 'react';
import { useParams } from 'react-router';
import { usePlans } from '../../api/queries';
import { useWorld } from '../../components/use-world';
import { running, worldOf } from '../../components/world';

const STORED_AS = 'duban.plan';

/** The plan in the address; on pages without one the plan of the same world last looked at, or else the first that runs. */
export function useCurrentPlanId(): number | null {
  const inAddress = Number(useParams().planId) || null;
  const plans = usePlans().data ?? [];
  const world = useWorld();

  useEffect(() => {
    if (inAddress !== null) sessionStorage.setItem(STORED_AS, String(inAddress));
  }, [inAddress]);

  if (inAddress !== null) return inAddress;
  const remembered = Number(sessionStorage.getItem(STORED_AS));
  const known =
    plans.find((plan) => plan.id === remembered && worldOf(plan) === world) ??
    running(plans, world)[0] ??
    plans.find(({ state }) => state === 'running');
  return known?.id ?? null;
}
