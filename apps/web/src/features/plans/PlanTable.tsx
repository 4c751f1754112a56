import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { PlanListItem } from '../../api/types';
import { DateText } from '../../components/DateText';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { LightSummary } from './LightSummary';

export function PlanTable({ plans }: { plans: PlanListItem[] }) {
  const { t } = useWords();
  return (
    <Table<PlanListItem>
      className="stacked-on-phone"
      rowKey="id"
      size="middle"
      dataSource={plans}
      columns={columns(t)}
      pagination={false}
      locale={{ emptyText: t.plan.none }}
      scroll={{ x: 'max-content' }}
    />
  );
}

const columns = (t: Dictionary): TableColumnsType<PlanListItem> => [
  {
    title: t.plan.name,
    render: (_, plan) => (
      <>
        <Link to={plan.state === 'imported' ? `/plans/${plan.id}/source` : `/plans/${plan.id}`}>{plan.title}</Link>
        <div className="quiet">{[plan.issuer, plan.documentNumber].filter(Boolean).join(' ')}</div>
      </>
    ),
  },
  // Between a phone and a wide screen the lights need the room.
  {
    ...stackedTitle(t.plan.issuedOn),
    responsive: ['xs', 'xl'],
    render: (_, { issuedOn }) => <DateText date={issuedOn} />,
  },
  { title: t.plan.state, render: (_, plan) => <PlanState plan={plan} /> },
  { ...stackedTitle(t.clock.today), render: (_, { today }) => <DateText date={today} /> },
  { ...stackedTitle(t.plan.clauses), dataIndex: 'clauses', align: 'right', className: 'number' },
  { ...stackedTitle(t.plan.obligations), dataIndex: 'obligations', align: 'right', className: 'number' },
  {
    ...stackedTitle(t.plan.doubts),
    responsive: ['xs', 'xl'],
    dataIndex: 'doubts',
    align: 'right',
    className: 'number',
  },
  {
    title: t.plan.lights,
    render: (_, { state, lights }) =>
      state === 'running' ? <LightSummary lights={lights} /> : <DateText date={null} />,
  },
];

function PlanState({ plan }: { plan: PlanListItem }) {
  const { t } = useWords();
  return (
    <>
      <Tag color={plan.state === 'running' ? 'blue' : 'gold'}>{t.plan.states[plan.state]}</Tag>
      {plan.clock === 'rehearsal' && <Tag>{t.plan.rehearsal}</Tag>}
      {plan.demo && <Tag>{t.plan.demo}</Tag>}
    </>
  );
}
