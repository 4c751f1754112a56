import { Table } from 'antd';
import { useIfDone } from '../../api/queries';
import type { YearIfDone } from '../../api/types';
import { DateText } from '../../components/DateText';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';

/** What each open task of the own body would still bring; nothing for whoever owes nothing. */
export function IfDone({ planId }: { planId: number }) {
  const { t } = useWords();
  const words = t.scores.ifDone;
  const { data = [] } = useIfDone(planId);
  return data.map(({ year, tasks }) => (
    <Panel key={year} title={words.title(year)}>
      <p className="quiet">{words.note}</p>
      <Table<YearIfDone['tasks'][number]>
        rowKey="key"
        size="small"
        pagination={tasks.length > ROWS ? { pageSize: ROWS, size: 'small' } : false}
        dataSource={tasks}
        columns={[
          { title: words.task, render: (_, { clause, title }) => words.named(clause, title) },
          { title: words.by, width: 130, render: (_, { by }) => <DateText date={by} /> },
          { title: words.adds, width: 110, align: 'right', render: (_, { adds }) => `+${adds}` },
        ]}
      />
    </Panel>
  ));
}

const ROWS = 10;
