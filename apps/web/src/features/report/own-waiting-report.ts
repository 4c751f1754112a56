import type { ObligationView, ReportView } from '../../api/types';

const UNCHECKED: readonly ReportView['state'][] = ['awaiting-release', 'awaiting-signatures', 'submitted'];

type Reported = { reports: readonly Pick<ReportView, 'state' | 'body' | 'round'>[] };

/** The report of one's own body that nobody has checked yet. */
export const ownWaitingReport = <O extends Pick<ObligationView, 'reports'> | Reported>(
  { reports }: O,
  body: string | null,
): O['reports'][number] | undefined =>
  reports.find((report) => report.body === body && UNCHECKED.includes(report.state));
