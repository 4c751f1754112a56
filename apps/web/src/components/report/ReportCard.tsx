import { Tag } from 'antd';
import type { ReportView } from '../../api/types';
import { EvidenceList } from '../EvidenceList';
import { Written } from '../InvolvedOnly';
import { useWords } from '../../i18n/language';
import { MeasuredValue } from './MeasuredValue';
import './report-card.css';

const COLOURS = {
  'awaiting-release': 'gold',
  'awaiting-signatures': 'gold',
  submitted: 'blue',
  accepted: 'green',
  returned: 'red',
  'handed-back': 'red',
  withdrawn: 'default',
} as const;

/** One report with its signatures, its evidence and what the reviewer said. */
export function ReportCard({ report }: { report: ReportView }) {
  const { t } = useWords();
  return (
    <article className="report-card">
      <div className="report-head">
        <strong>{t.report.round(report.round)}</strong>
        <Tag color={COLOURS[report.state]}>{t.report.states[report.state]}</Tag>
        <span className="quiet">{t.report.filed(report.filedBy ?? '', report.body, report.filedOn)}</span>
      </div>
      <Written text={report.text} />
      {report.fields.map(({ field, value }) => (
        <p key={field}>
          {t.report.fields[field]}
          {t.app.colon}
          {value}
        </p>
      ))}
      {report.signedBy.length > 0 && (
        <p className="quiet">
          {t.report.signedBy}
          {t.app.colon}
          {report.signedBy.join(t.app.listComma)}
        </p>
      )}
      {report.measured.map((measured) => (
        <div key={`${measured.indicator} ${measured.text}`}>
          {measured.indicator} <MeasuredValue measured={measured} />
        </div>
      ))}
      <EvidenceList evidence={report.evidence} />
      {report.reviewedBy && report.reviewedOn && (
        <p>
          {t.report.reviewed(report.reviewedBy, report.reviewedOn)}
          {report.reviewReason && ` · ${t.report.reason}${t.app.colon}${report.reviewReason}`}
        </p>
      )}
    </article>
  );
}
