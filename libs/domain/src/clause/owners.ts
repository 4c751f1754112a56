import { bindingRoles } from '../plan-text/binding-roles';
import type { ParsedClause, RoleKind } from '../plan-text/parsed-plan';

/** Who answers for a clause, in this order: the lead, else the responsible bodies, else whoever carries it out. */
const ANSWERABLE: readonly RoleKind[] = ['lead', 'responsible', 'executor', 'unspecified'];

/** Which responsibility tail governs a place in the clause: the first one that ends after it. */
export function segmentAt(clause: ParsedClause, offset: number): number {
  const segments = [...new Set(clause.roles.map((role) => role.segment))].sort((a, b) => a - b);
  for (const segment of segments) {
    const ends = Math.max(...clause.roles.filter((role) => role.segment === segment).map((role) => role.span[1]));
    if (ends > offset) return segment;
  }
  return segments.at(-1) ?? 1;
}

/**
 * The bodies that answer for a segment of a clause. Open lists answer for nothing. Where a person chose a lead among
 * joint responsible bodies it gathers the report, and all of them still answer and sign. Whom only running text names answers
 * as if a tail did, see `bindingRoles`. A clause that names nobody falls to
 * the coordinating body, which is shown as the doubt `clause-without-responsibility`.
 */
export function ownersOf(clause: ParsedClause, segment: number, coordinator: string): string[] {
  const named = bindingRoles(clause.roles, segment);
  const bodiesOf = (role: RoleKind) => named.filter((r) => r.role === role).map((r) => r.body);
  if (named.some(({ chosen }) => chosen)) return [...new Set([...bodiesOf('lead'), ...bodiesOf('responsible')])];
  for (const role of ANSWERABLE) {
    const bodies = [...new Set(bodiesOf(role))];
    if (bodies.length) return bodies;
  }
  return [named[0]?.body ?? coordinator];
}
