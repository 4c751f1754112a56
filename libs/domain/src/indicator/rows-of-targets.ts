import type { Headline } from './headline';

/** What the record keeps of a headline figure: its year, its name, and the words of the plan it was named by. */
export interface TargetRow {
  year: number;
  indicator: string;
  text: string;
}

const named = (a: Pick<TargetRow, 'year' | 'indicator'>, b: Pick<TargetRow, 'year' | 'indicator'>) =>
  a.year === b.year && a.indicator === b.indicator;

/**
 * Which row belongs to which headline figure, in their order; null where nobody was named for one. Of two figures of one name in a
 * year the words tell which is which. Where a later version of the plan puts the only one of its name in other words, it is the
 * same figure and keeps its row.
 */
export function rowsOfTargets<Row extends TargetRow>(
  headlines: readonly Headline[],
  rows: readonly Row[],
): (Row | null)[] {
  const asked = headlines.map(({ year, target: { indicator, text } }) => ({ year, indicator, text }));
  const exact = asked.map((one) => rows.find((row) => named(row, one) && row.text === one.text) ?? null);
  return asked.map((one, nth) => {
    if (exact[nth]) return exact[nth];
    const alone = asked.filter((other) => named(other, one)).length === 1;
    const left = rows.filter((row) => named(row, one) && !exact.includes(row));
    return alone && left.length === 1 ? left[0] : null;
  });
}
