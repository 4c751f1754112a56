import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReferralView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { LockedEvidence } from './LockedEvidence';
import { ReferralDialog, REFERRAL_ACTS, type ReferralAct } from './ReferralDialog';
import { ReferralFacts } from './ReferralFacts';

interface Props {
  planId: number;
  referral: ReferralView;
  organs: string[];
}

/** One referral: leads, decision, handover, answer, the locked evidence, and the buttons of whoever may act. */
export function ReferralCard({ planId, referral, organs }: Props) {
  const { t } = useWords();
  const words = t.referrals;
  const [act, setAct] = useState<ReferralAct | null>(null);
  const { id, body, clauseNumber, cause, state, documentId, evidence, steps } = referral;
  return (
    <Panel
      title={body}
      extra={
        <Space wrap data-testid="referral" data-state={state}>
          <Tag>{words.states[state]}</Tag>
          {REFERRAL_ACTS.filter((each) => referral.may.includes(each)).map((each) => (
            <Button key={each} size="small" onClick={() => setAct(each)} data-testid={`referral-${each}`}>
              {words.acts[each]}
            </Button>
          ))}
        </Space>
      }
    >
      <p className="quiet">
        {words.causes[cause]}
        {clauseNumber !== null && ` · ${t.app.clause(clauseNumber)}`} ·{' '}
        {words.proposed(referral.proposedOn, referral.proposedBy)}{' '}
        {documentId !== null && <Link to={`/plans/${planId}/documents?document=${documentId}`}>{words.letter}</Link>}
      </p>
      <ReferralFacts referral={referral} />
      <LockedEvidence referralId={id} evidence={evidence} />
      <h3>{words.history}</h3>
      <ol className="plain-list">
        {steps.map(({ on, kind, actor }) => (
          <li key={`${on}${kind}${actor}`}>
            <span className="quiet">{on}</span> {t.event(kind)} {actor}
          </li>
        ))}
      </ol>
      {act !== null && <ReferralDialog act={act} referral={referral} organs={organs} onClose={() => setAct(null)} />}
    </Panel>
  );
}
