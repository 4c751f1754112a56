import { useState } from 'react';
import { Button } from 'antd';
import { Panel } from '../../components/Panel';
import { DateText } from '../../components/DateText';
import type { ClauseView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { DocumentDrawer } from '../documents/DocumentDrawer';
import { DocumentState } from '../documents/DocumentState';

export function ClauseDocuments({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Panel title={t.clause.documents}>
      <ul className="clause-list">
        {clause.documents.map((paper) => (
          <li key={paper.id} className="clause-document">
            <DateText date={paper.issuedOn ?? paper.draftedOn} />
            <Button
              type="link"
              size="small"
              disabled={paper.sight !== 'full'}
              title={paper.sight === 'full' ? undefined : t.app.involvedOnly}
              onClick={() => setOpen(paper.id)}
            >
              {paper.title}
            </Button>
            <span className="number">{paper.number}</span>
            <span>{paper.addressee}</span>
            <DocumentState state={paper.state} />
          </li>
        ))}
      </ul>
      <DocumentDrawer documentId={open} onClose={() => setOpen(null)} />
    </Panel>
  );
}
