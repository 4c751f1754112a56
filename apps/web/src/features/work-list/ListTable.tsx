import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/queries';
import type { WorkListItem, WorkListYear } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { ObjectToListDialog } from './ObjectToListDialog';
import { useTaskColumns } from './task-columns';

/** Who looks after the whole list sees all of it at first. */
const LOOKS_AT_ALL = ['county-office', 'coordinator', 'organization'];

/** The tasks of the year by body, those of the own body at first; whoever may, objects to one. */
export function ListTable({ year }: { year: WorkListYear }) {
  const { t } = useWords();
  const words = t.workLists;
  const [item, setItem] = useState<WorkListItem | null>(null);
  const session = useSession().data;
  const own = session && !LOOKS_AT_ALL.includes(session.role) ? session.body : null;
  const mine = year.items.filter(({ body }) => body === own);
  const [scope, setScope] = useState<'own' | 'all'>('own');
  const items = mine.length > 0 && scope === 'own' ? mine : year.items;
  const columns = useTaskColumns(items);
  return (
    <>
      {mine.length > 0 && (
        <p>
          <Segmented
            value={scope}
            onChange={setScope}
            options={[
              { value: 'own', label: words.own(mine.length) },
              { value: 'all', label: words.allBodies(year.items.length) },
            ]}
            data-testid="list-scope"
          />
        </p>
      )}
      <Table<WorkListItem>
        className="stacked-on-phone"
        rowKey={({ bodyId, obligationId }) => `${bodyId} ${obligationId}`}
        size="small"
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        dataSource={items}
        onRow={({ body, standing }) =>
          ({ 'data-testid': 'listed-task', 'data-body': body, 'data-standing': standing }) as object
        }
        columns={[
          ...columns,
          {
            ...stackedTitle(words.weight),
            width: 70,
            align: 'right',
            className: 'number',
            dataIndex: 'weight',
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
