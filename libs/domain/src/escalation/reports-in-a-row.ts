import { addMonths, earliestOf, type IsoDate } from '../calendar';
import type { ObligationState } from '../clause/obligation';
import type { LadderName, RowTerms } from './policy';

interface Owed {
  id: number;
  /** The natural key, e.g. `clause-9/each-三排镇/report-2018-Q1`: what stands before its last part is one series of reports. */
  key: string;
  ladder: LadderName;
  dueOn: IsoDate;
  state: ObligationState;
  /** When it was filed; null while it was not, and where nobody knows. */
  submittedOn?: IsoDate | null;
}

/** From when the reports count that follow one another with none of them filed, by the first of each row. */
export type Rows = ReadonlyMap<number, readonly IsoDate[]>;

/**
 * Rows of reports of one clause that are open, the next dates included: what lies ahead completes a row once it has passed. A
 * report that was filed, whether accepted or not yet, ends a row, and the next one that is open begins another; whoever makes
 * up for what is late is not chased for the rest on the same day, so that row counts no earlier than the filing. Each town that
 * reports for itself has rows of its own. What was due before Duban watched over the plan is in no row.
 *
 * @param obligations all of a clause, the closed ones among them
 */
export function rowsOf(obligations: readonly Owed[], startedOn: IsoDate): Rows {
  const reports = obligations
    .filter(({ ladder, dueOn }) => ladder === 'report' && dueOn >= startedOn)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id));
  const rows = new Map<number, IsoDate[]>();
  const series = new Map<string, { row: IsoDate[] | null; since: IsoDate }>();
  for (const { id, key, dueOn, state, submittedOn } of reports) {
    const name = key.slice(0, key.lastIndexOf('/') + 1);
    const one = series.get(name) ?? { row: null, since: startedOn };
    series.set(name, one);
    if (state !== 'open') {
      one.row = null;
      if (submittedOn && submittedOn > one.since) one.since = submittedOn;
      continue;
    }
    if (one.row === null) rows.set(id, (one.row = []));
    one.row.push(dueOn > one.since ? dueOn : one.since);
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
