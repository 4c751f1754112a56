import type { ObligationView } from '../../api/types';

/** More than this are not looked at at once. */
export const CURRENT = 5;

export type Part = 'current' | 'later' | 'closed' | 'all';

const byDate = (a: ObligationView, b: ObligationView) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id;

/**
 * The tasks of a clause by when they are looked at: all that is past its date, and what comes next where that is little; what comes
 * later; and what is closed.
 *
 * @param today the date of the plan
 */
export function partsOf(tasks: readonly ObligationView[], today: string): Record<Part, ObligationView[]> {
  const all = [...tasks].sort(byDate);
  const open = all.filter(({ closedOn }) => closedOn === null);
  const late = open.filter(({ dueOn }) => dueOn < today).length;
  const current = Math.max(CURRENT, late);
  return {
    current: open.slice(0, current),
    later: open.slice(current),
    closed: all.filter(({ closedOn }) => closedOn !== null),
    all,
  };
}
