import { PaperClipOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { evidenceUrl } from '../../api/commands';
import type { EvidenceView, ReportView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { fileSize } from './file-size';
import './report-card.css';

const COLOURS = { 'awaiting-signatures': 'gold', submitted: 'blue', accepted: 'green', returned: 'red' } as const;

/** One report with its signatures, its evidence and what the reviewer said. */
export function ReportCard({ report }: { report: ReportView }) {
  const { t } = useWords();
  return (
    <article className="report-card">
      <div className="report-head">
        <strong>{t.report.round(report.round)}</strong>
        <Tag color={COLOURS[report.state]}>{t.report.states[report.state]}</Tag>
        <span className="quiet">{t.report.filed(report.filedBy, report.body, report.filedOn)}</span>
      </div>
      <p className="written-text">{report.text}</p>
      {report.signedBy.length > 0 && (
        <p className="quiet">
          {t.report.signedBy}: {report.signedBy.join(t.app.listComma)}
        </p>
      )}
      {report.evidence.length > 0 && (
        <ul className="plain-list" aria-label={t.report.evidence}>
          {report.evidence.map((file) => (
            <Evidence key={file.id} file={file} />
          ))}
        </ul>
      )}
      {report.reviewedBy && report.reviewedOn && (
        <p>
          {t.report.reviewed(report.reviewedBy, report.reviewedOn)}
          {report.reviewReason && ` · ${t.report.reason}: ${report.reviewReason}`}
        </p>
      )}
    </article>
  );
}

function Evidence({ file }: { file: EvidenceView }) {
  return (
    <li>
      <a href={evidenceUrl(file.id)} download={file.fileName} title={`SHA-256 ${file.sha256}`}>
        <PaperClipOutlined aria-hidden /> {file.fileName}
      </a>{' '}
      <span className="quiet">
        {fileSize(file.size)} · SHA-256 {file.sha256.slice(0, 12)}…
      </span>
    </li>
  );
}
