import type { TableColumnsType } from 'antd';
import { Link, useParams } from 'react-router';
import type { WorkListItem } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';

/** Body, task with its figures, and date; a list can be narrowed to one body. */
export function useTaskColumns(items: readonly WorkListItem[]): TableColumnsType<WorkListItem> {
  const { t } = useWords();
  const words = t.workLists;
  const { planId } = useParams();
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
          <Link to={`/plans/${planId}/clauses/${clause}`}>{t.app.clause(clause)}</Link> {title}
          {figures.length > 0 && (
            <div className="quiet">
              {words.figures}：{figures.join(t.app.listSemicolon)}
            </div>
          )}
        </>
      ),
    },
    { ...stackedTitle(words.dueOn), width: 110, dataIndex: 'dueOn' },
  ];
}
