import type { BoardRow } from '../../api/types';
import { LIGHTS } from '../../components/lights';

export const GROUPINGS = ['section', 'body', 'light'] as const;
export type Grouping = (typeof GROUPINGS)[number];

type Row = Pick<BoardRow, 'id' | 'section' | 'leads' | 'light'>;

/** A heading between rows, or a row. */
export type BoardLine<R> =
  { kind: 'group'; key: string; group: string | null; count: number } | { kind: 'clause'; key: string; row: R };

/**
 * The rows in their order, each group announced by a line of its own: sections in the order of the plan, the body that leads
 * by name, lights from the worst. A row that several bodies lead stands with the first of them, so that it is counted once.
 */
export function groupRows<R extends Row>(rows: readonly R[], by: Grouping): BoardLine<R>[] {
  const groups = new Map<string | null, R[]>();
  for (const row of rows) {
    const group = groupOf(row, by);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => ORDER[by](a, b))
    .flatMap(([group, members]) => [
      { kind: 'group' as const, key: `group-${group ?? ''}`, group, count: members.length },
      ...members.map((row) => ({ kind: 'clause' as const, key: `clause-${row.id}`, row })),
    ]);
}

function groupOf({ section, leads, light }: Row, by: Grouping): string | null {
  return by === 'section' ? section : by === 'body' ? (leads.at(0) ?? null) : light;
}

const place = (light: string | null) => LIGHTS.findIndex((one) => one === light);

const ORDER: Record<Grouping, (a: string | null, b: string | null) => number> = {
  section: () => 0, // as they come
  body: (a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'zh')),
  light: (a, b) => place(a) - place(b),
};
