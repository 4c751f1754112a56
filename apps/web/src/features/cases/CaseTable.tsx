import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { CaseView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';
import type { Dictionary } from '../../i18n/zh';
import { CaseActions } from './CaseActions';
import { CaseFacts, CaseLimit } from './CaseFacts';
import './cases.css';

export function CaseTable({ planId, cases }: { planId: number; cases: CaseView[] }) {
  const { t } = useWords();
  return (
    <Table<CaseView>
      className="stacked-on-phone"
      rowKey="id"
      size="small"
      dataSource={[...cases].sort((a, b) => b.openedOn.localeCompare(a.openedOn))}
      columns={columns(t, planId)}
      pagination={{ pageSize: 30, hideOnSinglePage: true }}
      expandable={{ expandedRowRender: (subject) => <CaseFacts subject={subject} /> }}
      onRow={({ state, kind }) => ({ 'data-testid': 'case-row', 'data-state': state, 'data-kind': kind }) as object}
      scroll={{ x: 'max-content' }}
    />
  );
}

const columns = (t: Dictionary, planId: number): TableColumnsType<CaseView> => [
  {
    title: t.cases.kind,
    render: (_, { kind }) => t.cases.kinds[kind],
    filters: (['rectification', 'interview', 'warning'] as const).map((value) => ({
      value,
      text: t.cases.kinds[value],
    })),
    onFilter: (value, { kind }) => kind === value,
  },
  {
    title: t.cases.body,
    render: (_, { id, body }) => <Link to={`/plans/${planId}/cases/${id}`}>{body}</Link>,
  },
  {
    title: t.cases.cause,
    render: (_, { cause, assessmentYear, clauseNumber }) => (
      <>
        {assessmentYear === null ? t.cases.causes[cause] : t.cases.ofYear(assessmentYear)}
        {clauseNumber !== null && (
          <>
            {' · '}
            <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{t.app.clause(clauseNumber)}</Link>
          </>
        )}
      </>
    ),
  },
  { ...stackedTitle(t.cases.opened), render: (_, { openedOn }) => <DateText date={openedOn} /> },
  { ...stackedTitle(t.cases.limit), render: (_, subject) => <CaseLimit subject={subject} /> },
  {
    title: t.cases.state,
    render: (_, { state }) => <Tag color={state === 'closed' ? 'default' : 'red'}>{t.cases.states[state]}</Tag>,
    filters: (['drafting', 'running', 'reported', 'closed'] as const).map((value) => ({
      value,
      text: t.cases.states[value],
    })),
    onFilter: (value, { state }) => state === value,
  },
  { ...stackedTitle(t.cases.outcome), render: (_, { outcome }) => (outcome ? wordOf(t.cases.outcomes, outcome) : '–') },
  {
    ...stackedTitle(t.documents.title),
    render: (_, { documentId }) =>
      documentId === null ? (
        '–'
      ) : (
        <Link to={`/plans/${planId}/documents?document=${documentId}`}>{t.cases.document}</Link>
      ),
  },
  { key: 'actions', render: (_, subject) => <CaseActions subject={subject} planId={planId} /> },
];
