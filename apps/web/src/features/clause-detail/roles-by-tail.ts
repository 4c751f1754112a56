import type { RoleView } from '../../api/types';

interface RoleGroup {
  role: string;
  members: RoleView[];
}

export interface Tail {
  segment: number;
  groups: RoleGroup[];
}

/** The responsibility tails of a clause in their order; within each the roles as they were written. */
export function rolesByTail(roles: readonly RoleView[]): Tail[] {
  const tails = new Map<number, Map<string, RoleView[]>>();
  for (const view of roles) {
    const groups = tails.get(view.segment) ?? new Map<string, RoleView[]>();
    groups.set(view.role, [...(groups.get(view.role) ?? []), view]);
    tails.set(view.segment, groups);
  }
  return [...tails]
    .sort(([a], [b]) => a - b)
    .map(([segment, groups]) => ({ segment, groups: [...groups].map(([role, members]) => ({ role, members })) }));
}
