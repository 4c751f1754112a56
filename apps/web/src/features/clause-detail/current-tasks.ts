import type { ObligationView } from '../../api/types';

/** More than this are not looked at at once. */
const CURRENT = 5;

export type Part = 'current' | 'later' | 'closed' | 'all';

const byDate = (a: ObligationView, b: ObligationView) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id;

/** The tasks of a clause by when they are looked at: what is late or comes next, what comes later, and what is closed. */
export function partsOf(tasks: readonly ObligationView[]): Record<Part, ObligationView[]> {
  const all = [...tasks].sort(byDate);
  const open = all.filter(({ closedOn }) => closedOn === null);
  return {
    current: open.slice(0, CURRENT),
    later: open.slice(CURRENT),
    closed: all.filter(({ closedOn }) => closedOn !== null),
    all,
  };
}
