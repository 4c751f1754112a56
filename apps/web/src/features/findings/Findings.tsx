import { useState } from 'react';
import { Button, Table } from 'antd';
import { findingFileUrl } from '../../api/commands';
import { useFindings, useSession } from '../../api/queries';
import type { Finding } from '../../api/types';
import { EvidenceFiles } from '../../components/EvidenceList';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { FindingDialog } from './FindingDialog';

/** What was found and recorded, for those who run the plan: it may name people, so nobody else is shown it. */
export function Findings({ planId }: { planId: number }) {
  const { t } = useWords();
  const [recording, setRecording] = useState(false);
  const role = useSession().data?.role;
  const allowed = role === 'county-office' || role === 'coordinator';
  const findings = useFindings(planId, allowed);
  if (!allowed) return null;
  return (
    <Panel
      title={t.findings.title}
      extra={
        <Button onClick={() => setRecording(true)} data-testid="record-finding">
          {t.findings.record}
        </Button>
      }
    >
      <p className="note">{t.findings.meaning}</p>
      <Loaded query={findings}>{(list) => <FindingTable planId={planId} findings={list} />}</Loaded>
      {recording && <FindingDialog planId={planId} onClose={() => setRecording(false)} />}
    </Panel>
  );
}

function FindingTable({ planId, findings }: { planId: number; findings: Finding[] }) {
  const { t } = useWords();
  return (
    <Table<Finding>
      size="small"
      rowKey="id"
      dataSource={findings}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: t.findings.none }}
      onRow={({ ladder }) => ({ 'data-testid': 'finding-row', 'data-ladder': ladder }) as object}
      columns={[
        { title: t.findings.ladder, dataIndex: 'ladder' },
        { title: t.findings.kind, dataIndex: 'kind', render: (kind: Finding['kind']) => t.findings.kinds[kind] },
        { title: t.findings.body, dataIndex: 'body' },
        { title: t.documents.clause, dataIndex: 'clauseNumber' },
        { title: t.findings.text, dataIndex: 'text' },
        {
          title: t.report.evidence,
          render: (_, { id, evidence }) => (
            <EvidenceFiles
              files={evidence.map((file) => ({ ...file, url: findingFileUrl(planId, id, file.sha256) }))}
            />
          ),
        },
        { title: t.findings.on, dataIndex: 'foundOn' },
        { title: t.findings.by, dataIndex: 'recordedBy' },
      ]}
    />
  );
}
