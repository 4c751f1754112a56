import type { ParsedRole } from './parsed-plan';

/**
 * The roles of one part of a clause that bind somebody: those of the places that say who does it. Where a part has no such
 * place, whoever running text names is bound by that. The reader asks a person to confirm the lead then (doubt
 * `named-in-prose`); in no case does the duty of a body that is named go to another one in silence. Open lists bind nobody.
 */
export function bindingRoles<Role extends Pick<ParsedRole, 'segment' | 'openList' | 'inProse'>>(
  roles: readonly Role[],
  segment: number,
): Role[] {
  const named = roles.filter((role) => role.segment === segment && !role.openList);
  const marked = named.filter(({ inProse }) => !inProse);
  return marked.length > 0 ? marked : named;
}

/** The same for all parts of a clause. */
export const allBindingRoles = <Role extends Pick<ParsedRole, 'segment' | 'openList' | 'inProse'>>(
  roles: readonly Role[],
): Role[] => [...new Set(roles.map(({ segment }) => segment))].flatMap((segment) => bindingRoles(roles, segment));
