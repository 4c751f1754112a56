import { addMonths, earliestOf, type IsoDate } from '../calendar';
import type { ObligationState } from '../clause/obligation';
import type { LadderName, RowTerms } from './policy';

interface Owed {
  id: number;
  ladder: LadderName;
  dueOn: IsoDate;
  state: ObligationState;
}

/** The dates of the reports that follow one another with none of them filed, by the first of each row. */
export type Rows = ReadonlyMap<number, readonly IsoDate[]>;

/**
 * Rows of reports of one clause that are open, the next dates included: what lies ahead completes a row once it has passed. A
 * report that was filed, whether accepted or not yet, ends a row, and the next one that is open begins another. What was due
 * before Duban watched over the plan is in no row.
 *
 * @param obligations all of a clause, the closed ones among them
 */
export function rowsOf(obligations: readonly Owed[], startedOn: IsoDate): Rows {
  const reports = obligations
    .filter(({ ladder, dueOn }) => ladder === 'report' && dueOn >= startedOn)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id));
  const rows = new Map<number, IsoDate[]>();
  let row: IsoDate[] | null = null;
  for (const { id, dueOn, state } of reports) {
    if (state !== 'open') {
      row = null;
      continue;
    }
    if (row === null) rows.set(id, (row = []));
    row.push(dueOn);
  }
  return rows;
}

/**
 * The day on which a row is complete: so many reports are late, or the first of them for so many months. Null for a report
 * that begins no row: what is to be said about it is said about the first.
 */
export function rowFrom(row: readonly IsoDate[] | undefined, { reports, months }: RowTerms): IsoDate | null {
  return row === undefined ? null : earliestOf(row[reports - 1] ?? null, addMonths(row[0], months));
}
