import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { statementFileUrl } from '../../api/commands';
import { useStatements } from '../../api/queries';
import type { Statement } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { StatementDialog } from './StatementDialog';

/** 异议和问题报告: of the chosen person, or of all that the reader may see. */
export function Statements({ planId }: { planId: number }) {
  const { t } = useWords();
  const words = t.lifetime.statements;
  const name = useSearchParams()[0].get('name');
  const query = useStatements(planId, name);
  const [filing, setFiling] = useState(false);
  return (
    <Loaded query={query}>
      {({ statements, may }) => (
        <Panel
          title={words.title}
          extra={
            may.includes('file-statement') && (
              <Button size="small" onClick={() => setFiling(true)} data-testid="file-statement">
                {words.file}
              </Button>
            )
          }
        >
          <p className="quiet">{statements.length === 0 ? words.none : words.note}</p>
          <ul className="plain-list">
            {statements.map((statement) => (
              <StatementItem key={statement.id} statement={statement} />
            ))}
          </ul>
          {filing && <StatementDialog planId={planId} onClose={() => setFiling(false)} />}
        </Panel>
      )}
    </Loaded>
  );
}

function StatementItem({ statement }: { statement: Statement }) {
  const { t } = useWords();
  const { id, kind, name, body, clauseNumber, statedOn, text, evidence, filedBy, filedOn } = statement;
  return (
    <li data-testid="statement">
      <strong>
        {statedOn} {name}（{body}）{t.lifetime.statements.kinds[kind]}
      </strong>{' '}
      {clauseNumber !== null && <span className="quiet">{t.app.clause(clauseNumber)}</span>}
      <p className="written-text">{text}</p>
      {evidence.map((fileName, nth) => (
        <a key={`${nth}${fileName}`} href={statementFileUrl(id, nth + 1)} download={fileName}>
          <PaperClipOutlined aria-hidden /> {fileName}{' '}
        </a>
      ))}
      <span className="quiet">{t.lifetime.statements.filed(filedBy, filedOn)}</span>
    </li>
  );
}
