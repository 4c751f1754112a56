import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { candidatesUrl } from '../../api/commands';
import type { DrawnItem, SpotDraw } from '../../api/types';
import { Bodies } from '../../components/Bodies';
import { DateText } from '../../components/DateText';
import { LightTag } from '../../components/LightTag';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { ConclusionTag } from '../../components/ConclusionTag';

/** One drawing: seed, hash, whether it still holds, and its obligations. */
export function DrawCard({ planId, draw }: { planId: number; draw: SpotDraw }) {
  const { t } = useWords();
  const { items, candidates, seed, candidatesSha256, holds, closedSince } = draw;
  return (
    <Panel
      title={t.checks.drawn(items.length, candidates)}
      extra={<span className="quiet">{t.checks.by(draw.body, draw.drawnBy, draw.drawnOn)}</span>}
    >
      <dl className="draw-facts" data-testid="draw-card">
        <dt>{t.checks.seed}</dt>
        <dd className="number">{seed}</dd>
        <dt>{t.checks.hash}</dt>
        <dd>
          <code>{candidatesSha256}</code>{' '}
          <a href={candidatesUrl(draw.id)} target="_blank" rel="noreferrer">
            {t.checks.candidates}
          </a>
        </dd>
        <dt>{t.checks.checkBy}</dt>
        <dd>
          <DateText date={draw.checkBy} /> {closedSince && <span className="quiet">{t.checks.since(closedSince)}</span>}
          <Tag color={holds ? 'green' : 'red'} data-testid="draw-holds" data-holds={holds}>
            {holds ? t.checks.holds : t.checks.broken}
          </Tag>
        </dd>
      </dl>
      <Table<DrawnItem>
        rowKey="obligationId"
        size="small"
        dataSource={items}
        columns={columns(t, planId)}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        onRow={({ conclusion }) => ({ 'data-testid': 'drawn-item', 'data-conclusion': conclusion ?? '' }) as object}
      />
    </Panel>
  );
}

const columns = (t: Dictionary, planId: number): TableColumnsType<DrawnItem> => [
  { title: t.board.light, width: 84, render: (_, { light }) => <LightTag light={light} /> },
  {
    title: t.clause.task,
    render: (_, { title, clauseNumber }) => (
      <>
        {title}{' '}
        <Link className="inbox-clause" to={`/plans/${planId}/clauses/${clauseNumber}`}>
          {t.app.clause(clauseNumber)}
        </Link>
      </>
    ),
  },
  { title: t.clause.owners, width: 170, render: (_, { owners }) => <Bodies names={owners} /> },
  { title: t.checks.checker, width: 140, render: (_, { checker }) => checker },
  {
    title: t.checks.conclusion,
    width: 190,
    render: (_, { conclusion, checkedOn }) => (
      <>
        <ConclusionTag conclusion={conclusion} /> {checkedOn && <DateText date={checkedOn} />}
      </>
    ),
  },
];
