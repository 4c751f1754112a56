import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react';
import { useNavigate } from 'react-router';
import type { BoardRow } from '../../api/types';
import { usePrinting } from '../../components/use-printing';
import { useWords } from '../../i18n/language';
import { BOARD_COLUMNS, groupName } from './board-columns';
import { UrgeMark, type Marks } from './Urging';
import { groupRows, type BoardLine, type Grouping } from './group-rows';

interface Props {
  planId: number;
  today: string;
  rows: readonly BoardRow[];
  grouping: Grouping;
  changed: ReadonlySet<number>;
  /** Which clauses are marked for urging; null where this person urges nobody. */
  marks: Marks | null;
}

/** Fewer lines than this are all there; of more, those that can be seen. */
const ALL_UP_TO = 150;
/** What a line is taken for until it has been seen. */
const LINE = 54;
/** Lines above and below what can be seen. */
const BESIDE = 6;

/** Before the lines are there. */
const NONE: BoardRow[] = [];

/** The clauses under the headings of their groups: first the frame of the page, then its lines. */
export function BoardTable({ rows, ...rest }: Props) {
  const listed = useDeferredValue(rows, NONE);
  return listed === NONE ? null : <Lines rows={listed} {...rest} />;
}

function Lines({ planId, today, rows, grouping, changed, marks }: Props) {
  const { t } = useWords();
  const printing = usePrinting();
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const lines = useMemo(() => groupRows(rows, grouping), [rows, grouping]);
  const whole = printing || lines.length <= ALL_UP_TO;
  useLayoutEffect(() => setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [whole]);
  const virtual = useWindowVirtualizer({
    count: whole ? 0 : lines.length,
    estimateSize: () => LINE,
    getItemKey: (nth) => lines[nth].key,
    overscan: BESIDE,
    scrollMargin: top,
  });
  // Other lines have other heights.
  const measured = useRef(lines);
  useEffect(() => {
    if (measured.current !== lines) virtual.measure();
    measured.current = lines;
  }, [virtual, lines]);
  const seen = virtual.getVirtualItems();
  const shown = whole ? lines.map((_, index) => ({ index })) : seen;
  const before = whole || seen.length === 0 ? 0 : seen[0].start - top;
  const after = whole || seen.length === 0 ? 0 : virtual.getTotalSize() - (seen[seen.length - 1].end - top);
  if (lines.length === 0) return <p className="panel quiet">{t.board.noMatch}</p>;
  const columns = BOARD_COLUMNS.length + (marks ? 1 : 0);
  return (
    <table className="board" aria-rowcount={lines.length + 1}>
      <thead>
        <tr>
          {marks && (
            <th scope="col" className="board-mark">
              <span className="visually-hidden">{t.urging.confirm}</span>
            </th>
          )}
          {BOARD_COLUMNS.map(({ key, title }) => (
            <th key={key} scope="col" className={`board-${key}`}>
              {title(t)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <Space height={before} columns={columns} />}
        {shown.map(({ index }) => {
          const line = lines[index];
          const place = { index, measure: whole ? undefined : virtual.measureElement };
          return line.kind === 'group' ? (
            <Heading key={line.key} {...place} line={line} grouping={grouping} columns={columns} />
          ) : (
            <Clause
              key={line.key}
              {...place}
              planId={planId}
              today={today}
              row={line.row}
              changed={changed.has(line.row.id)}
              marks={marks}
            />
          );
        })}
        {after > 0 && <Space height={after} columns={columns} />}
      </tbody>
    </table>
  );
}

interface Place {
  index: number;
  /** Tells how high a line is, where not all are there. */
  measure: Ref<HTMLTableRowElement> | undefined;
}

interface HeadingProps extends Place {
  line: BoardLine<BoardRow> & { kind: 'group' };
  grouping: Grouping;
  columns: number;
}

const Heading = memo(function Heading({ index, measure, line, grouping, columns }: HeadingProps) {
  const { t } = useWords();
  return (
    <tr className="board-section" data-index={index} ref={measure}>
      <th scope="rowgroup" colSpan={columns}>
        {groupName(line.group, grouping, t)} <span className="quiet number">{line.count}</span>
      </th>
    </tr>
  );
});

interface ClauseProps extends Place, Pick<Props, 'planId' | 'today' | 'marks'> {
  row: BoardRow;
  changed: boolean;
}

/** One clause. It is built anew only when something of it changes, not whenever the list moves. */
const Clause = memo(function Clause({ index, measure, planId, today, row, changed, marks }: ClauseProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <tr
      className={changed ? 'board-row board-row-changed' : 'board-row'}
      // The heading inside is the link for the keyboard; the rest of the row only makes it a larger target.
      onClick={() => void navigate(`/plans/${planId}/clauses/${row.number}`)}
      data-testid="board-row"
      data-light={row.light}
      data-number={row.number}
      data-index={index}
      ref={measure}
    >
      {marks && (
        <td className="board-mark" onClick={(event) => event.stopPropagation()}>
          {row.overdue > 0 && <UrgeMark row={row} marks={marks} />}
        </td>
      )}
      {BOARD_COLUMNS.map(({ key, cell }) => (
        <td key={key} className={`board-${key}`}>
          {cell(row, { t, planId, today })}
        </td>
      ))}
    </tr>
  );
});

/** The room of lines that are not there. */
const Space = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
