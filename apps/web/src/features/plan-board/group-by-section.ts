/** A heading between rows, or a row. */
export type BoardLine<R> =
  { kind: 'section'; key: string; section: string | null; count: number } | { kind: 'clause'; key: string; row: R };

/** The rows in their order, each section announced by a line of its own. */
export function groupBySection<R extends { id: number; section: string | null }>(rows: readonly R[]): BoardLine<R>[] {
  const sections = new Map<string | null, R[]>();
  for (const row of rows) sections.set(row.section, [...(sections.get(row.section) ?? []), row]);
  return [...sections].flatMap(([section, members]) => [
    { kind: 'section' as const, key: `section-${section ?? ''}`, section, count: members.length },
    ...members.map((row) => ({ kind: 'clause' as const, key: `clause-${row.id}`, row })),
  ]);
}
