import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BoardRow, Light } from '../../api/types';
import { Bodies } from '../../components/Bodies';
import { DueText } from '../../components/DueText';
import { LightTag } from '../../components/LightTag';
import { ProgressLine } from '../../components/ProgressLine';
import { shortTitle } from '../../components/short-title';
import { WhyDate } from '../../components/WhyDate';
import type { Dictionary } from '../../i18n/zh';
import type { Grouping } from './group-rows';
import { stageOf } from '../../components/stage-of';

interface Context {
  t: Dictionary;
  planId: number;
  today: string;
}

interface Column {
  /** Also the name of its style. */
  key: string;
  title: (t: Dictionary) => string;
  cell: (row: BoardRow, context: Context) => ReactNode;
}

function NextDue({ row, today }: { row: BoardRow; today: string }) {
  const due = <DueText date={row.nextDueOn} today={today} soft={row.light !== 'red'} />;
  return row.nextDueOn === null ? due : <WhyDate why={row.nextWhy}>{due}</WhyDate>;
}

/** What a group is called. */
export function groupName(group: string | null, by: Grouping, t: Dictionary): string {
  if (by === 'light') return t.light[group as Light];
  return group ?? (by === 'body' ? t.board.withoutBody : t.board.withoutSection);
}

/** What the table says of a clause, from left to right. */
export const BOARD_COLUMNS: readonly Column[] = [
  { key: 'light', title: (t) => t.board.light, cell: ({ light }) => <LightTag light={light} /> },
  {
    key: 'stage',
    title: (t) => t.board.stage,
    cell: (row, { t }) => {
      const stage = stageOf(row);
      const many = { returned: row.returned, late: row.overdue, 'in-review': row.submitted }[stage as string] ?? 0;
      return (
        <span className={`stage stage-${stage}`} data-stage={stage}>
          {t.board.stages[stage]}
          {many > 1 && <span className="number"> {many}</span>}
        </span>
      );
    },
  },
  {
    key: 'clause',
    title: (t) => t.board.clause,
    cell: (row, { planId }) => (
      <Link to={`/plans/${planId}/clauses/${row.number}`} onClick={(event) => event.stopPropagation()}>
        {row.ordinal}
        {row.heading}
      </Link>
    ),
  },
  { key: 'leads', title: (t) => t.board.leads, cell: (row) => <Bodies names={row.leads} show={3} /> },
  { key: 'others', title: (t) => t.board.others, cell: (row) => <Bodies names={row.others} show={2} /> },
  {
    key: 'next',
    title: (t) => t.board.nextDue,
    cell: (row, { today }) => (
      <div className="board-next-due">
        <NextDue row={row} today={today} />
        {row.nextTitle && (
          <span className="quiet board-next-title" title={row.nextTitle}>
            {shortTitle(row.nextTitle, row.heading)}
          </span>
        )}
      </div>
    ),
  },
  { key: 'progress', title: (t) => t.indicators.progress, cell: (row) => <ProgressLine progress={row.progress} /> },
  {
    key: 'count',
    title: (t) => t.board.tasks,
    cell: ({ open, closed }, { t }) => (
      <span className="number" title={t.board.closedOf(closed, open + closed)}>
        {closed} / {open + closed}
      </span>
    ),
  },
];
