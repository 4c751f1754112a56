import { RUNG_ACTS } from '@app/domain/vocabulary';
import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { ForecastItem } from '../../api/types';
import { WhyDate } from '../../components/WhyDate';
import { useWords } from '../../i18n/language';

/** What will come, in the order of the dates; each line says which legal basis it would rest on. */
export function ForecastTable({ planId, rows }: { planId: number; rows: ForecastItem[] }) {
  const { t } = useWords();
  return (
    <Table<ForecastItem>
      className="stacked-on-phone"
      size="small"
      rowKey={(row) => `${row.at} ${row.obligation} ${row.rung} ${row.body}`}
      dataSource={rows}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      columns={[
        {
          title: t.forecast.at,
          width: 110,
          dataIndex: 'at',
          render: (at: string, row) => (
            <>
              {row.why ? <WhyDate why={row.why}>{at}</WhyDate> : at}{' '}
              {row.provisional && <Tag>{t.forecast.provisional}</Tag>}
            </>
          ),
        },
        {
          title: t.forecast.clause,
          dataIndex: 'clause',
          render: (clause: number | null) =>
            clause === null ? t.forecast.year : <Link to={`/plans/${planId}/clauses/${clause}`}>{clause}</Link>,
        },
        { title: t.forecast.body, width: 120, dataIndex: 'body' },
        {
          title: t.forecast.act,
          width: 120,
          dataIndex: 'act',
          render: (act: ForecastItem['act']) => t.forecast.acts[act],
        },
        { title: t.forecast.about, dataIndex: 'title' },
        {
          title: t.forecast.basis,
          width: '28%',
          dataIndex: 'basis',
          render: (basis: string[], row) =>
            basis.length === 0 && RUNG_ACTS[row.act].drafts !== null ? (
              <Tag color="warning">{t.forecast.noBasis}</Tag>
            ) : (
              basis.join(t.app.listComma)
            ),
        },
      ]}
    />
  );
}
