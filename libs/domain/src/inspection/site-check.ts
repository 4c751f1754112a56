/** What an on-site check (现场核查) finds about a closed obligation: it was done as reported, or it was not. */
export type CheckConclusion = 'confirmed' | 'not-confirmed';

/**
 * Who checks something on the spot: the first of the bodies that may, in order of preference, that does not answer for it
 * itself. Null where all of them do; then it cannot be drawn.
 */
export function checkerFor(ownerIds: readonly number[], preferred: readonly number[]): number | null {
  return preferred.find((id) => !ownerIds.includes(id)) ?? null;
}
