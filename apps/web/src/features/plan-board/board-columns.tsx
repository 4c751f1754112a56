import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BoardRow, Light } from '../../api/types';
import { Bodies } from '../../components/Bodies';
import { DueText } from '../../components/DueText';
import { ProgressLine } from '../../components/ProgressLine';
import { WhyDate } from '../../components/WhyDate';
import { shortTitle } from '../../components/short-title';
import { LightTag } from '../../components/LightTag';
import type { Dictionary } from '../../i18n/zh';
import type { BoardLine, Grouping } from './group-rows';

type Line = BoardLine<BoardRow>;

const COLUMNS = 9;

/** A cell of a clause; the line of a section leaves it out, because its first cell goes over the whole width. */
const cell = (render: (row: BoardRow) => ReactNode) => ({
  onCell: (line: Line) => ({ colSpan: line.kind === 'group' ? 0 : 1 }),
  render: (_: unknown, line: Line) => (line.kind === 'group' ? null : render(line.row)),
});

const count = (n: number, className = '') =>
  n === 0 ? <span className="quiet">0</span> : <span className={className}>{n}</span>;

function NextDue({ row, today }: { row: BoardRow; today: string }) {
  const due = <DueText date={row.nextDueOn} today={today} soft={row.light !== 'red'} />;
  return row.nextDueOn === null ? due : <WhyDate why={row.nextWhy}>{due}</WhyDate>;
}

/** What a group is called. */
function nameOf(group: string | null, by: Grouping, t: Dictionary): string {
  if (by === 'light') return t.light[group as Light];
  return group ?? (by === 'body' ? t.board.withoutBody : t.board.withoutSection);
}

export function boardColumns(t: Dictionary, planId: number, today: string, grouping: Grouping): TableColumnsType<Line> {
  return [
    {
      title: t.board.light,
      width: 96,
      onCell: (line) => ({ colSpan: line.kind === 'group' ? COLUMNS : 1 }),
      render: (_, line) =>
        line.kind === 'group' ? (
          <>
            {nameOf(line.group, grouping, t)} <span className="quiet number">{line.count}</span>
          </>
        ) : (
          <LightTag light={line.row.light} />
        ),
    },
    {
      title: t.board.clause,
      ...cell((row) => (
        <Link to={`/plans/${planId}/clauses/${row.number}`} onClick={(event) => event.stopPropagation()}>
          {row.ordinal}
          {row.heading}
        </Link>
      )),
    },
    { title: t.board.leads, width: 180, ...cell((row) => <Bodies names={row.leads} show={3} />) },
    {
      title: t.board.others,
      width: 210,
      className: 'board-others',
      ...cell((row) => <Bodies names={row.others} show={2} />),
    },
    {
      title: t.board.nextDue,
      width: 236,
      ...cell((row) => (
        <div className="board-next">
          <NextDue row={row} today={today} />
          {row.nextTitle && (
            <span className="quiet board-next-title" title={row.nextTitle}>
              {shortTitle(row.nextTitle, row.heading)}
            </span>
          )}
        </div>
      )),
    },
    {
      title: t.indicators.progress,
      width: 96,
      ...cell((row) => <ProgressLine progress={row.progress} />),
    },
    { title: t.board.overdue, width: 80, align: 'right', ...cell((row) => count(row.overdue, 'board-overdue')) },
    { title: t.board.open, width: 64, align: 'right', ...cell((row) => count(row.open)) },
    { title: t.board.closed, width: 64, align: 'right', ...cell((row) => count(row.closed)) },
  ];
}
