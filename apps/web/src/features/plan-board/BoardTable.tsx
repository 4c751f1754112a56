import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { BoardRow } from '../../api/types';
import { useWords } from '../../i18n/language';
import { BOARD_COLUMNS, groupName } from './board-columns';
import { UrgeMark, type Marks } from './Urging';
import { groupRows, type Grouping } from './group-rows';
import { usePrinting } from './use-printing';

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

/** The clauses under the headings of their groups. */
export function BoardTable({ planId, today, rows, grouping, changed, marks }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
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
    overscan: 10,
    scrollMargin: top,
  });
  useEffect(() => virtual.measure(), [virtual, lines]);
  const seen = virtual.getVirtualItems();
  const shown = whole ? lines.map((_, index) => ({ index })) : seen;
  const before = whole || seen.length === 0 ? 0 : seen[0].start - top;
  const after = whole || seen.length === 0 ? 0 : virtual.getTotalSize() - (seen[seen.length - 1].end - top);
  if (lines.length === 0) return <p className="panel quiet">{t.board.noMatch}</p>;
  const context = { t, planId, today };
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
          const measured = { 'data-index': index, ref: whole ? undefined : virtual.measureElement };
          if (line.kind === 'group') {
            return (
              <tr key={line.key} className="board-section" {...measured}>
                <th scope="rowgroup" colSpan={columns}>
                  {groupName(line.group, grouping, t)} <span className="quiet number">{line.count}</span>
                </th>
              </tr>
            );
          }
          const { row } = line;
          return (
            <tr
              key={line.key}
              className={changed.has(row.id) ? 'board-row board-row-changed' : 'board-row'}
              // The heading inside is the link for the keyboard; the rest of the row only makes it a larger target.
              onClick={() => void navigate(`/plans/${planId}/clauses/${row.number}`)}
              data-testid="board-row"
              data-light={row.light}
              data-number={row.number}
              {...measured}
            >
              {marks && (
                <td className="board-mark" onClick={(event) => event.stopPropagation()}>
                  {row.overdue > 0 && <UrgeMark row={row} marks={marks} />}
                </td>
              )}
              {BOARD_COLUMNS.map(({ key, cell }) => (
                <td key={key} className={`board-${key}`}>
                  {cell(row, context)}
                </td>
              ))}
            </tr>
          );
        })}
        {after > 0 && <Space height={after} columns={columns} />}
      </tbody>
    </table>
  );
}

/** The room of lines that are not there. */
const Space = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
