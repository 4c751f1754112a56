import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RestrictionView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { InvolvedOnly } from '../../components/InvolvedOnly';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { CheckDialog } from './CheckDialog';
import { DecisionDialog, type Outcome } from './DecisionDialog';

const ACTS = ['restrict', 'refuse', 'check', 'lift', 'extend'] as const;

/** One restriction: the proposal, the decision, its period, and the buttons of whoever may act. */
export function RestrictionCard({ planId, restriction }: { planId: number; restriction: RestrictionView }) {
  const { t } = useWords();
  const words = t.restrictions;
  const [act, setAct] = useState<(typeof ACTS)[number] | null>(null);
  const { id, state, duty, until, checkBy, checkedOn, documentId, authority, decidedOn, findings } = restriction;
  const close = () => setAct(null);
  return (
    <Panel
      title={`${restriction.areaName}（${words.areaKinds[restriction.areaKind]}）`}
      extra={
        <Space wrap data-testid="restriction" data-state={state}>
          <Tag color={state === 'decided' ? 'red' : 'default'}>{words.states[state]}</Tag>
          {restriction.extended && <Tag>{words.extended}</Tag>}
          {duty && <Tag color="orange">{words.duties[duty]}</Tag>}
          {ACTS.filter((each) => restriction.may.includes(each)).map((each) => (
            <Button key={each} size="small" onClick={() => setAct(each)} data-testid={`restriction-${each}`}>
              {words.acts[each]}
            </Button>
          ))}
        </Space>
      }
    >
      <p className="quiet">
        {words.draftedBy(restriction.draftedBy ?? '', restriction.draftedOn)}
        {restriction.proposedOn && ` · ${words.proposedOn(restriction.proposedOn)}`} ·{' '}
        {words.suggested(restriction.months)}{' '}
        {documentId !== null && <Link to={`/plans/${planId}/documents?document=${documentId}`}>{words.letter}</Link>}
      </p>
      {authority && decidedOn && <p>{words.decision(authority, restriction.decisionNumber ?? '', decidedOn)}</p>}
      {until && (
        <p>
          {words.until} <DateText date={until} /> · {words.checkBy} <DateText date={checkBy} />
        </p>
      )}
      {checkedOn && (
        <p className="written-text">
          {words.checked(checkedOn, restriction.allDone === true)}
          {findings && ` · ${findings}`}
        </p>
      )}
      {(['situation', 'scope', 'requirements', 'supervision'] as const)
        .filter((part) => restriction[part] !== null)
        .map((part) => (
          <p key={part} className="written-text">
            <span className="quiet">{words[part]}: </span>
            {restriction[part]}
          </p>
        ))}
      {restriction.sight !== 'full' && <InvolvedOnly />}
      {act === 'check' && <CheckDialog restrictionId={id} onClose={close} />}
      {act !== null && act !== 'check' && (
        <DecisionDialog restrictionId={id} outcome={act satisfies Outcome} onClose={close} />
      )}
    </Panel>
  );
}
