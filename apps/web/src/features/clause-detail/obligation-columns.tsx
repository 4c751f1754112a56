import { wordOf } from '../../i18n/word-of';
import { Tag, type TableColumnsType } from 'antd';
import type { ClauseView, ObligationView } from '../../api/types';
import { Bodies } from '../../components/Bodies';
import { DateText } from '../../components/DateText';
import { DueText } from '../../components/DueText';
import { WhyDate } from '../../components/WhyDate';
import { shortTitle } from '../../components/short-title';
import { LightTag } from '../../components/LightTag';
import { stackedTitle } from '../../components/stacked-title';
import type { Dictionary } from '../../i18n/zh';
import { ObligationActions } from './ObligationActions';
import { WaitingFor } from '../../components/WaitingFor';

export const obligationColumns = (t: Dictionary, clause: ClauseView): TableColumnsType<ObligationView> => [
  { title: t.board.light, width: 84, render: (_, { light }) => <LightTag light={light} /> },
  {
    title: t.clause.task,
    render: (_, { title, kind, sourcePhrase, waiting }) => (
      <>
        {shortTitle(title, clause.heading)}
        <div className="quiet clause-source">
          {wordOf(t.clause.kinds, kind)} · {sourcePhrase ? t.clause.source(sourcePhrase) : t.clause.fromPolicy}
        </div>
        <WaitingFor waiting={waiting} />
      </>
    ),
  },
  {
    ...stackedTitle(t.clause.due),
    width: 120,
    render: (_, owed) => (
      <>
        <WhyDate why={owed.why}>
          {owed.closedOn ? (
            <DateText date={owed.dueOn} />
          ) : (
            <DueText date={owed.dueOn} today={clause.today} soft={owed.hardness === 'soft'} />
          )}
        </WhyDate>
        {owed.setAside && <Tag color="red">{t.clause.setAside}</Tag>}
        {owed.hardness === 'soft' && <Tag className="clause-soft">{t.clause.hardness.soft}</Tag>}
        {owed.originalDueOn !== owed.dueOn && <div className="quiet">{t.clause.originalDue(owed.originalDueOn)}</div>}
      </>
    ),
  },
  {
    ...stackedTitle(t.clause.owners),
    className: 'whole-words',
    width: 130,
    render: (_, { owners }) => <Bodies names={owners} />,
  },
  {
    title: t.plan.state,
    className: 'whole-words',
    width: 110,
    render: (_, { state, submittedOn, closedOn, suspendedOn, requests, filing }) => (
      <>
        {t.clause.state[state]}
        {filing && <div className="quiet clause-source">{t.demand.filing(filing)}</div>}
        {requests.some((request) => request.state === 'pending') && <Tag color="blue">{t.request.states.pending}</Tag>}
        {suspendedOn && <div className="quiet clause-source">{t.clause.suspendedOn(suspendedOn)}</div>}
        {closedOn ? (
          <div className="quiet clause-source">{t.clause.closedOn(closedOn)}</div>
        ) : (
          submittedOn && <div className="quiet clause-source">{t.clause.submittedOn(submittedOn)}</div>
        )}
      </>
    ),
  },
  ...(clause.obligations.some(({ may }) => may.length > 0)
    ? [
        {
          key: 'actions',
          className: 'screen-only',
          width: 110,
          render: (_: unknown, owed: ObligationView) => <ObligationActions clause={clause} obligation={owed} />,
        },
      ]
    : []),
];
