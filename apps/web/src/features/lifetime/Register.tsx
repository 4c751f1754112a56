import { Select, Table, type TableColumnsType } from 'antd';
import { useSearchParams } from 'react-router';
import { useLifetime } from '../../api/queries';
import type { TenureEvent } from '../../api/types';
import { DateText } from '../../components/DateText';
import { Loaded } from '../../components/Loaded';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';

/** Who headed what from when to when, and what happened in that time. */
export function Register({ planId }: { planId: number }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const name = search.get('name');
  const query = useLifetime(planId, name);
  return (
    <Loaded query={query}>
      {({ tenures, events }) => (
        <>
          <Select
            showSearch
            style={{ width: 'min(280px, 100%)' }}
            aria-label={t.lifetime.choose}
            placeholder={t.lifetime.choose}
            value={name}
            onChange={(value) => setSearch({ name: value })}
            options={[...new Set(tenures.map((tenure) => tenure.name))].map((value) => ({ value, label: value }))}
            data-testid="lifetime-person"
          />
          <ul>
            {tenures
              .filter((tenure) => tenure.name === name)
              .map(({ body, post, from, to, acting, events: count }) => (
                <li key={`${body}${from}${acting}`}>
                  {t.lifetime.tenure(body, post, from, to)} {acting && t.lifetime.acting} · {t.lifetime.count(count)}
                </li>
              ))}
          </ul>
          <Table<TenureEvent>
            rowKey="id"
            size="small"
            dataSource={events}
            columns={columns(t)}
            pagination={{ pageSize: 30, hideOnSinglePage: true }}
          />
        </>
      )}
    </Loaded>
  );
}

const columns = (t: Dictionary): TableColumnsType<TenureEvent> => [
  { title: t.lifetime.on, width: 130, render: (_, { on }) => <DateText date={on} /> },
  {
    title: t.lifetime.what,
    render: (_, { kind, clauseNumber }) => (
      <>
        {t.event(kind)} {clauseNumber !== null && <span className="quiet">{t.app.clause(clauseNumber)}</span>}
      </>
    ),
  },
  { title: t.lifetime.body, render: (_, { body, post }) => `${body} ${post}` },
];
