import { Table } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { BoardRow } from '../../api/types';
import { useWords } from '../../i18n/language';
import { boardColumns } from './board-columns';
import { groupBySection, type BoardLine } from './group-by-section';

interface Props {
  planId: number;
  today: string;
  rows: readonly BoardRow[];
  changed: ReadonlySet<number>;
}

export function BoardTable({ planId, today, rows, changed }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const lines = useMemo(() => groupBySection(rows), [rows]);
  const columns = useMemo(() => boardColumns(t, planId, today), [t, planId, today]);

  const rowProps = (line: BoardLine<BoardRow>) => {
    if (line.kind === 'section') return { className: 'board-section' };
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
