/** Who signs and reviews stands first. */
const ORDER = ['county-office', 'coordinator', 'organization', 'department', 'town', 'reader'];

const rank = (role: string): number => (ORDER.includes(role) ? ORDER.indexOf(role) : ORDER.length);

/** Persons by role, in the order of the ladder; within a role as they came. */
export function groupByRole<P extends { role: string }>(persons: readonly P[]): { role: string; members: P[] }[] {
  const groups = new Map<string, P[]>();
  for (const person of persons) groups.set(person.role, [...(groups.get(person.role) ?? []), person]);
  return [...groups].map(([role, members]) => ({ role, members })).sort((a, b) => rank(a.role) - rank(b.role));
}
