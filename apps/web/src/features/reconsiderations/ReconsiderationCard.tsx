import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReconsiderationView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { DecideDialog } from './DecideDialog';

const COLOURS = { pending: 'orange', upheld: 'default', changed: 'blue', revoked: 'green' } as const;

interface Props {
  planId: number;
  reconsideration: ReconsiderationView;
}

/** What a body asked, by when it is decided, and what was decided. */
export function ReconsiderationCard({ planId, reconsideration }: Props) {
  const { t } = useWords();
  const words = t.reconsiderations;
  const [deciding, setDeciding] = useState(false);
  const { title, state, documentId, body, filedBy, filedOn, reason, decidedBy, decidedOn } = reconsideration;
  const { decisionReason, changes, newLimitOn, newScore, newGrade } = reconsideration;
  return (
    <Panel
      title={title}
      extra={
        <Space wrap data-testid="reconsideration" data-state={state}>
          <Tag color={COLOURS[state]}>{words.states[state]}</Tag>
          {reconsideration.may.includes('decide-reconsideration') && (
            <Button size="small" onClick={() => setDeciding(true)} data-testid="decide-reconsideration">
              {words.decide}
            </Button>
          )}
        </Space>
      }
    >
      <p className="quiet">
        {words.filed(body, filedBy, filedOn)}
        {state === 'pending' && ` · ${words.decideBy(reconsideration.decideBy)}`}{' '}
        {documentId !== null && <Link to={`/plans/${planId}/documents?document=${documentId}`}>{words.document}</Link>}
      </p>
      <p className="written-text">{reason}</p>
      {decidedBy && decidedOn && (
        <>
          <p className="quiet">{words.decided(decidedBy, decidedOn)}</p>
          <p className="written-text">{decisionReason}</p>
          {changes && <p className="written-text">{changes}</p>}
          {newLimitOn && <p>{words.limitNow(newLimitOn)}</p>}
          {newScore !== null && <p>{words.scoreNow(newScore, newGrade ? t.scores.grades[newGrade] : '')}</p>}
        </>
      )}
      {deciding && <DecideDialog reconsideration={reconsideration} onClose={() => setDeciding(false)} />}
    </Panel>
  );
}
