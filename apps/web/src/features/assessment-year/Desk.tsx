import { Button, Table } from 'antd';
import { useState } from 'react';
import type { AssessmentYear, HandScore } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { PointsDialog } from './PointsDialog';

/** The desk of whoever gives points by hand: the own ones, and how many others have given theirs. */
export function Desk({ year }: { year: AssessmentYear }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  const [giving, setGiving] = useState<HandScore | null>(null);
  const itemOf = (id: string) => year.scheme.items.find((item) => item.id === id);
  return (
    <>
      <p className="note">{words.deskNote}</p>
      <Table<HandScore>
        className="stacked-on-phone"
        rowKey={({ bodyId, item }) => `${bodyId} ${item}`}
        size="small"
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        dataSource={year.desk}
        onRow={({ body, item }) => ({ 'data-testid': 'desk-row', 'data-body': body, 'data-item': item }) as object}
        columns={[
          { title: words.body, dataIndex: 'body' },
          { title: words.item, render: (_, { item }) => itemOf(item)?.words[language] ?? item },
          {
            ...stackedTitle(words.weight),
            width: 80,
            align: 'right',
            render: (_, { item }) => words.outOf(itemOf(item)?.weight ?? null),
          },
          {
            ...stackedTitle(words.mine),
            render: (_, { points, choice, reason }) => `${choice ?? points ?? '–'} ${reason ?? ''}`,
          },
          { title: '', width: 100, render: (_, { given, needed }) => words.given(given, needed) },
          {
            title: '',
            width: 100,
            render: (_, one) => (
              <Button size="small" onClick={() => setGiving(one)} data-testid="give-points">
                {words.acts.give}
              </Button>
            ),
          },
        ]}
      />
      {giving && (
        <PointsDialog yearId={year.id} one={giving} item={itemOf(giving.item)} onClose={() => setGiving(null)} />
      )}
    </>
  );
}
