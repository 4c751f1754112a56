import { Button, Table } from 'antd';
import { useState } from 'react';
import type { WorkListItem, WorkListYear } from '../../api/types';
import { Labelled } from '../../components/Labelled';
import { useWords } from '../../i18n/language';
import { ObjectToListDialog } from './ObjectToListDialog';
import { useTaskColumns } from './task-columns';

/** The tasks of the year by body; whoever may, objects to one. */
export function ListTable({ year }: { year: WorkListYear }) {
  const { t } = useWords();
  const words = t.workLists;
  const [item, setItem] = useState<WorkListItem | null>(null);
  const columns = useTaskColumns(year.items);
  return (
    <>
      <Table<WorkListItem>
        className="stacked-on-phone"
        rowKey={({ bodyId, obligationId }) => `${bodyId} ${obligationId}`}
        size="small"
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        dataSource={year.items}
        onRow={({ body, standing }) =>
          ({ 'data-testid': 'listed-task', 'data-body': body, 'data-standing': standing }) as object
        }
        columns={[
          ...columns,
          {
            title: words.weight,
            width: 70,
            align: 'right',
            render: (_, { weight }) => <Labelled label={words.weight}>{weight}</Labelled>,
          },
          {
            title: words.standing,
            width: 150,
            render: (_, { standing }) => (
              <span className={standing === 'counts' ? undefined : 'quiet'}>{words.standings[standing]}</span>
            ),
          },
          {
            title: '',
            width: 110,
            render: (_, one) =>
              one.mayObject && (
                <Button size="small" onClick={() => setItem(one)} data-testid="object-to-work-list">
                  {words.acts.object}
                </Button>
              ),
          },
        ]}
      />
      {item && year.list && <ObjectToListDialog listId={year.list.id} item={item} onClose={() => setItem(null)} />}
    </>
  );
}
