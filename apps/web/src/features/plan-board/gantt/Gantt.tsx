import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useForecast, useTimeline } from '../../../api/queries';
import type { BoardRow } from '../../../api/types';
import { Loaded } from '../../../components/Loaded';
import { useWords } from '../../../i18n/language';
import { spanOf } from '../../../components/picture-of';
import { usePrinting } from '../../../components/use-printing';
import { GanttLine } from './GanttLine';
import { GanttYears } from './GanttYears';
import { byClause } from './by-clause';
import './gantt.css';

interface Props {
  planId: number;
  rows: readonly BoardRow[];
}

const LINE = 34;
const ALL_UP_TO = 150;

/**
 * The years of a plan: a line for each clause with its milestones, its reports, dates that moved from where they were, and
 * today. What the ladder would do if nobody did anything is shown where somebody asks for it.
 */
export function Gantt({ planId, rows }: Props) {
  const { t } = useWords();
  const timeline = useTimeline(planId);
  const [foretold, setForetold] = useState(false);
  const forecast = useForecast(planId, { assume: 'nobody' }, foretold);
  const steps = useMemo(() => byClause(foretold ? (forecast.data?.rows ?? []) : []), [foretold, forecast.data]);
  return (
    <Loaded query={timeline}>
      {({ today, tasks }) => (
        <figure className="gantt" aria-label={t.board.shapes.gantt}>
          <figcaption className="gantt-legend">
            <span className="quiet">{t.board.ganttLegend}</span>
            <Checkbox checked={foretold} onChange={({ target }) => setForetold(target.checked)} data-testid="foretold">
              {t.board.foretold}
            </Checkbox>
          </figcaption>
          <Lines planId={planId} rows={rows} today={today} tasks={tasks} steps={steps} />
        </figure>
      )}
    </Loaded>
  );
}

type LinesProps = Props &
  Pick<ReturnType<typeof useTimeline>['data'] & object, 'today' | 'tasks'> & {
    steps: ReturnType<typeof byClause<{ clause: number | null; at: string; act: string }>>;
  };

function Lines({ planId, rows, today, tasks, steps }: LinesProps) {
  const printing = usePrinting();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const span = useMemo(
    () =>
      spanOf(
        tasks.map(({ dueOn, wasDueOn }) => ({ dueOn, originalDueOn: wasDueOn ?? dueOn })),
        today,
      ),
    [tasks, today],
  );
  const own = useMemo(() => byClause(tasks), [tasks]);
  const whole = printing || rows.length <= ALL_UP_TO;
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [whole]);
  const virtual = useWindowVirtualizer({
    count: whole ? 0 : rows.length,
    estimateSize: () => LINE,
    overscan: 20,
    scrollMargin: top,
  });
  const shown = whole ? rows.map((_, index) => ({ index, start: 0 })) : virtual.getVirtualItems();
  const before = whole || shown.length === 0 ? 0 : shown[0].start - top;
  return (
    <>
      <GanttYears span={span} />
      <ul
        className="plain-list gantt-lines"
        ref={list}
        style={whole ? undefined : { height: virtual.getTotalSize(), paddingTop: before, boxSizing: 'border-box' }}
      >
        {shown.map(({ index }) => {
          const row = rows[index];
          return (
            <GanttLine
              key={row.id}
              planId={planId}
              row={row}
              today={today}
              span={span}
              tasks={own.get(row.number) ?? []}
              steps={steps.get(row.number) ?? []}
            />
          );
        })}
      </ul>
    </>
  );
}
