import { firstPageOf, worksWithPlans } from '../api/roles';
import type { PlanListItem, Session, World } from '../api/types';

/** What decides in which of two worlds one is: among real plans, or in the sandbox (沙盘), among rehearsals. */
export type PlanInWorld = Pick<PlanListItem, 'id' | 'state' | 'clock'>;

export interface Address {
  /** The plan whose page it is. */
  planId: number | null;
  pathname: string;
  search: string;
}

/** Pages that show the work of a whole world. */
const OF_A_WORLD = /^\/(workbench|inbox|desk|bodies)(\/|$)/;

export const worldOf = ({ clock }: Pick<PlanListItem, 'clock'>): World => (clock === 'rehearsal' ? 'sandbox' : 'real');

export const running = <T extends PlanInWorld>(plans: readonly T[], world: World): T[] =>
  plans.filter((plan) => plan.state === 'running' && worldOf(plan) === world);

/** The world one is shown without asking for one: the real one, unless nothing but rehearsals runs. */
export const usualWorld = (plans: readonly PlanInWorld[]): World =>
  running(plans, 'real').length === 0 && running(plans, 'sandbox').length > 0 ? 'sandbox' : 'real';

/** The plan whose work an address shows, whether it is a page of it or an inbox asked for it alone. */
export function planAt({ planId, search }: Pick<Address, 'planId' | 'search'>): number | null {
  return planId ?? (Number(new URLSearchParams(search).get('plan')) || null);
}

/** The world an address lies in; null on pages that belong to neither. */
export function worldAt(address: Address, plans: readonly PlanInWorld[]): World | null {
  const plan = plans.find(({ id }) => id === planAt(address));
  if (plan) return worldOf(plan);
  if (!OF_A_WORLD.test(address.pathname)) return null;
  const asked = new URLSearchParams(address.search).get('world');
  return asked === 'real' || asked === 'sandbox' ? asked : usualWorld(plans);
}

/** An address that keeps the world, where it is not the one that is shown anyway. */
export const inWorld = (path: string, world: World, plans: readonly PlanInWorld[]): string =>
  world === usualWorld(plans) ? path : `${path}?world=${world}`;

/**
 * Where somebody begins: at what is to be done. Persons of the demo begin in the sandbox, where its rehearsal is; others too
 * where nothing else runs. Nobody waits for a reader, who begins with how a plan stands.
 */
export function landingOf(person: Session | null | undefined, plans: readonly PlanInWorld[]): string {
  const role = person?.role ?? '';
  if (!worksWithPlans(person)) return firstPageOf(role);
  const rehearsed = running(plans, 'sandbox').length > 0;
  const world: World = rehearsed && (person?.demo || usualWorld(plans) === 'sandbox') ? 'sandbox' : 'real';
  if (role !== 'reader') return world === 'sandbox' ? `${firstPageOf(role)}?world=sandbox` : firstPageOf(role);
  const [plan] = running(plans, world);
  return plan ? `/plans/${plan.id}/statistics` : '/plans';
}
