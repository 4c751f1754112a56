import type { TableColumnsType } from 'antd';
import type { WorkListItem } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';

/** Body, task with its figures, and date; a list can be narrowed to one body. */
export function useTaskColumns(items: readonly WorkListItem[]): TableColumnsType<WorkListItem> {
  const { t } = useWords();
  const words = t.workLists;
  const bodies = [...new Set(items.map(({ body }) => body))];
  return [
    {
      title: words.body,
      width: 150,
      dataIndex: 'body',
      filters: bodies.map((body) => ({ text: body, value: body })),
      filterSearch: true,
      onFilter: (value, { body }) => body === value,
    },
    {
      title: words.task,
      render: (_, { clause, title, figures }) => (
        <>
          {words.clause(clause)} {title}
          {figures.length > 0 && (
            <div className="quiet">
              {words.figures}：{figures.join('；')}
            </div>
          )}
        </>
      ),
    },
    { ...stackedTitle(words.dueOn), width: 110, dataIndex: 'dueOn' },
  ];
}
