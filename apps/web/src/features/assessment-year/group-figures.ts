import type { LeagueRow } from '../../api/types';

type Scored = Pick<LeagueRow, 'score' | 'items'>;

/** What a group looks like as a whole. */
export interface GroupFigures {
  bodies: number;
  mean: number;
  best: number;
  worst: number;
}

const meanOf = (points: readonly number[]) =>
  Math.round((points.reduce((sum, one) => sum + one, 0) / points.length) * 10) / 10;

/** Of all that are shown of a group; null for a body that sees itself alone, which would take its own score for the mean. */
export function groupFigures(rows: readonly Pick<LeagueRow, 'score'>[]): GroupFigures | null {
  if (rows.length < 2) return null;
  const scores = rows.map(({ score }) => score);
  return { bodies: rows.length, mean: meanOf(scores), best: Math.max(...scores), worst: Math.min(...scores) };
}

/** What the bodies of a group have on average for each item, of those for whom it applies; empty where only one is shown. */
export function meansOfItems(rows: readonly Scored[]): Map<string, number> {
  if (rows.length < 2) return new Map();
  const points = new Map<string, number[]>();
  for (const { items } of rows)
    for (const one of items)
      if (one.points !== null) points.set(one.item, [...(points.get(one.item) ?? []), one.points]);
  return new Map([...points].map(([item, those]) => [item, meanOf(those)]));
}
