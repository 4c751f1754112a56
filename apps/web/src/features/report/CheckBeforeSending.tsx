import { REPORT_FIELD_IDS } from '@app/domain/vocabulary';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ClauseView, ObligationView } from '../../api/types';
import { fileSize } from '../../components/file-size';
import { useWords } from '../../i18n/language';
import { FilePreview } from './FilePreview';
import { Missed, targetsMissed } from './FiguresShort';
import type { Filled } from './filled';

interface Props {
  clause: ClauseView;
  obligation: ObligationView;
  filled: Filled;
  sending: boolean;
  onBack: () => void;
  onSend: () => void;
}

/** 提交前核对: what will be sent, in the shape in which whoever checks it sees it, with what may catch their eye. */
export function CheckBeforeSending({ clause, obligation, filled, sending, onBack, onSend }: Props) {
  const { t } = useWords();
  const send = useRef<HTMLButtonElement>(null);
  const { text, evidence = [], measured = [], fields = {} } = filled;
  const given = clause.targets.flatMap((target, at) => {
    const value = measured[at]?.value;
    return typeof value === 'number' ? [{ target, value }] : [];
  });
  useEffect(() => send.current?.focus(), []);
  return (
    <div data-testid="report-summary">
      <h2>{t.reportPage.checkTitle}</h2>
      {clause.today > obligation.dueOn && (
        <Alert type="warning" showIcon className="problem" title={t.reportPage.late(obligation.dueOn)} />
      )}
      <Missed targets={targetsMissed(clause.targets, measured)} />
      {evidence.length === 0 && <Alert type="info" showIcon className="problem" title={t.reportPage.noEvidence} />}
      <p className="written-text report-written">{text}</p>
      {REPORT_FIELD_IDS.map(
        (field) =>
          fields[field] && (
            <p key={field}>
              {t.report.fields[field]}
              {t.app.colon}
              {fields[field]}
            </p>
          ),
      )}
      {given.length > 0 && (
        <ul className="plain-list">
          {given.map(({ target, value }) => (
            <li key={`${target.indicator} ${target.text}`}>
              {target.indicator} <strong className="number">{value}</strong> {target.unit}
            </li>
          ))}
        </ul>
      )}
      <ul className="plain-list report-files">
        {evidence.map((file) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <FilePreview file={file} />
            {file.name} <span className="quiet">{fileSize(file.size)}</span>
          </li>
        ))}
      </ul>
      <div className="report-acts">
        <Button onClick={onBack} disabled={sending} data-testid="report-back">
          {t.reportPage.back}
        </Button>
        <Button ref={send} type="primary" loading={sending} onClick={onSend} data-testid="report-confirm">
          {t.work.confirmReport}
        </Button>
      </div>
    </div>
  );
}
