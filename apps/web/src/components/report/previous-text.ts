import type { ObligationView, ReportView } from '../../api/types';

type Reported = Pick<ObligationView, 'id' | 'kind' | 'dueOn' | 'reports'>;

const newest = (reports: readonly ReportView[]): ReportView | null =>
  reports.reduce<ReportView | null>((last, report) => (last && last.round > report.round ? last : report), null);

/** The report that was sent back last and has not come again. */
export function lastReturned({ reports }: Pick<Reported, 'reports'>): ReportView | null {
  const last = newest(reports);
  return last?.state === 'returned' ? last : null;
}

/**
 * What was written last: in this obligation's own earlier round, or else in the one of the same kind before it. Nobody
 * has to type the same thing twice.
 *
 * @param sent the report that is on its way, before which all of this was
 */
export function previousText(all: readonly Reported[], current: Reported, sent?: ReportView): string | null {
  const own = newest(current.reports.filter(({ id }) => id !== sent?.id));
  if (own) return own.text;
  const earlier = all
    .filter(
      ({ id, kind, dueOn, reports }) =>
        id !== current.id && kind === current.kind && dueOn < current.dueOn && reports.length > 0,
    )
    .sort((a, b) => b.dueOn.localeCompare(a.dueOn));
  return newest(earlier[0]?.reports ?? [])?.text ?? null;
}
