import type { Scheme, SchemeGroup, SchemeItem } from './scheme';

/** The group a body is ranked in: one that names it, else the first for its kind. Null: the scheme leaves it out. */
export function groupOf(
  { groups, excludeKinds }: Pick<Scheme, 'groups' | 'excludeKinds'>,
  body: { name: string; kind: string },
): SchemeGroup | null {
  if (excludeKinds.includes(body.kind)) return null;
  return (
    groups.find(({ bodies }) => bodies.includes(body.name)) ??
    groups.find(({ kinds }) => kinds.includes(body.kind)) ??
    null
  );
}

/** Whether an item is for a group; where it is not, neither are its parts. */
export function isFor(item: SchemeItem, group: string, parents: ReadonlyMap<string, SchemeItem>): boolean {
  const seen = new Set<string>();
  for (let at: SchemeItem | undefined = item; at && !seen.has(at.id);) {
    if (at.groups.length > 0 && !at.groups.includes(group)) return false;
    seen.add(at.id);
    at = at.under === null ? undefined : parents.get(at.under);
  }
  return true;
}
