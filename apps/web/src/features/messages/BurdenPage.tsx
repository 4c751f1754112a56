import { Table } from 'antd';
import { useState } from 'react';
import { useBurden } from '../../api/queries';
import type { BurdenOfBody } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { MonthField } from '../../components/MonthField';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';

/** 基层负担: what was asked of each body in a month, and in the months before. */
export function BurdenPage() {
  const { t } = useWords();
  const words = t.messages.burden;
  const [month, setMonth] = useState<string | null>(null);
  const burden = useBurden(month);
  return (
    <>
      <PageTitle aside={words.note}>{words.title}</PageTitle>
      <Loaded query={burden}>
        {({ bodies, months, month: shown }) => (
          <>
            <div className="filters">
              <MonthField aria-label={words.month} value={shown} onChange={setMonth} />
            </div>
            <Table<BurdenOfBody>
              rowKey="bodyId"
              size="small"
              dataSource={bodies}
              pagination={false}
              locale={{ emptyText: words.none }}
              scroll={{ x: 'max-content' }}
              columns={[
                { title: t.messages.body, dataIndex: 'body' },
                { title: words.messages, render: (_, { lines, digests }) => words.merged(digests, lines) },
                { title: words.outside, dataIndex: 'messages', className: 'number' },
                { title: words.reports, dataIndex: 'reports', className: 'number' },
                { title: words.papers, render: (_, { papers, matters }) => words.mergedPapers(papers, matters) },
                {
                  title: words.trend,
                  children: months.map((of, n) => ({
                    title: of,
                    className: 'number',
                    render: (_: unknown, { trend }: BurdenOfBody) => trend[n],
                  })),
                },
              ]}
              data-testid="burden"
            />
          </>
        )}
      </Loaded>
    </>
  );
}
