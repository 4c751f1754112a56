import type { ObligationView, ReportView } from '../../api/types';

type Reported = { reports: readonly Pick<ReportView, 'state' | 'body' | 'round'>[] };

/** The report of one's own body that nobody has checked yet. */
export const ownWaitingReport = <O extends Pick<ObligationView, 'reports'> | Reported>(
  { reports }: O,
  body: string | null,
): O['reports'][number] | undefined =>
  reports.find(
    (report) => report.body === body && (report.state === 'submitted' || report.state === 'awaiting-signatures'),
  );
