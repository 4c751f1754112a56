import { Table } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { BoardRow } from '../../api/types';
import { useWords } from '../../i18n/language';
import { boardColumns } from './board-columns';
import { groupRows, type BoardLine, type Grouping } from './group-rows';

interface Props {
  planId: number;
  today: string;
  rows: readonly BoardRow[];
  grouping: Grouping;
  changed: ReadonlySet<number>;
}

export function BoardTable({ planId, today, rows, grouping, changed }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const lines = useMemo(() => groupRows(rows, grouping), [rows, grouping]);
  const columns = useMemo(() => boardColumns(t, planId, today, grouping), [t, planId, today, grouping]);

  const rowProps = (line: BoardLine<BoardRow>) => {
    if (line.kind === 'group') return { className: 'board-section' };
    const { id, number, light } = line.row;
    return {
      className: changed.has(id) ? 'board-row board-row-changed' : 'board-row',
      // The heading inside is the link for the keyboard; the rest of the row only makes it a larger target.
      onClick: () => void navigate(`/plans/${planId}/clauses/${number}`),
      'data-testid': 'board-row',
      'data-light': light,
      'data-number': number,
    };
  };

  return (
    <Table<BoardLine<BoardRow>>
      className="board"
      rowKey="key"
      size="small"
      dataSource={lines}
      columns={columns}
      onRow={rowProps}
      pagination={false}
      sticky
      scroll={{ x: 1120 }}
      locale={{ emptyText: t.board.noMatch }}
    />
  );
}
