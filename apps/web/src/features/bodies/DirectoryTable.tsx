import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { usePlans } from '../../api/queries';
import type { DirectoryRow } from '../../api/types';
import { useWorld } from '../../components/use-world';
import { inWorld } from '../../components/world';
import { DateText } from '../../components/DateText';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { Head } from './Head';

export function DirectoryTable({ bodies }: { bodies: DirectoryRow[] }) {
  const { t } = useWords();
  const world = useWorld();
  const plans = usePlans().data ?? [];
  return (
    <Table<DirectoryRow>
      className="stacked-on-phone"
      rowKey="id"
      size="small"
      dataSource={bodies}
      columns={columns(t, bodies, (id) => inWorld(`/bodies/${id}`, world, plans))}
      pagination={false}
      onRow={({ name }) => ({ 'data-testid': 'body-row', 'data-name': name }) as object}
      scroll={{ x: 'max-content' }}
    />
  );
}

const columns = (
  t: Dictionary,
  bodies: readonly DirectoryRow[],
  pageOf: (id: number) => string,
): TableColumnsType<DirectoryRow> => [
  {
    title: t.bodies.name,
    render: (_, { id, name, fullName }) => (
      <>
        <Link to={pageOf(id)}>{name}</Link>
        {fullName && <div className="quiet">{fullName}</div>}
      </>
    ),
  },
  {
    ...stackedTitle(t.bodies.kind),
    render: (_, { kind }) => t.bodies.kinds[kind],
    filters: Object.entries(t.bodies.kinds).map(([value, text]) => ({ value, text })),
    onFilter: (value, { kind }) => kind === value,
  },
  { ...stackedTitle(t.bodies.head), render: (_, { head }) => <Head head={head} /> },
  // Most bodies have always been there.
  ...(bodies.some(({ from }) => from !== null)
    ? [{ ...stackedTitle(t.bodies.from), render: (_: unknown, { from }: DirectoryRow) => <DateText date={from} /> }]
    : []),
  ...(bodies.some(({ to }) => to !== null)
    ? [
        {
          ...stackedTitle(t.bodies.to),
          render: (_: unknown, { to, heir }: DirectoryRow) => (
            <>
              <DateText date={to} />
              {heir && <div className="quiet">{t.bodies.heir(heir.name)}</div>}
            </>
          ),
        },
      ]
    : []),
  {
    ...stackedTitle(t.bodies.open),
    align: 'right',
    dataIndex: 'open',
    className: 'number',
    sorter: (a, b) => a.open - b.open,
  },
];
