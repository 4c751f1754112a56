import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { BoardRow, PlanView, ProgressCount } from '../../api/types';
import { ProgressLine } from '../../components/ProgressLine';
import { useWords } from '../../i18n/language';
import { LedgerButtons } from '../sheets/LedgerButtons';
import { BoardFilters } from './BoardFilters';
import { BoardTable } from './BoardTable';
import { filterRows } from './filter-rows';
import { GROUPINGS, type Grouping } from './group-rows';
import { LightFilter } from './LightFilter';
import { useBoardFilter } from './use-board-filter';
import { useChangedLights } from './use-changed-lights';

export function Board({ plan, rows, progress }: { plan: PlanView; rows: BoardRow[]; progress: ProgressCount }) {
  const { t } = useWords();
  const [filter, changeFilter] = useBoardFilter();
  const changed = useChangedLights(rows);
  const { light, body, words, grouping } = filter;
  const withoutLight = useMemo(() => filterRows(rows, { light: null, body, words }), [rows, body, words]);
  const shown = useMemo(() => filterRows(rows, { light, body, words }), [rows, light, body, words]);
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <>
      <h1 className="visually-hidden">{t.nav.board}</h1>
      <div className="filters">
        <LightFilter rows={withoutLight} chosen={light} onChoose={(chosen) => changeFilter({ light: chosen })} />
        <BoardFilters rows={rows} filter={filter} onChange={changeFilter} />
        <span className="board-counts">
          {overdue > 0 && <span className="due-late">{t.board.overdueTasks(overdue)}</span>}
          <span className="quiet">{t.board.shown(shown.length, rows.length)}</span>
        </span>
        <ProgressLine progress={progress} words />
        <Segmented<Grouping>
          aria-label={t.board.groupBy}
          value={grouping}
          onChange={(by) => changeFilter({ grouping: by })}
          options={GROUPINGS.map((value) => ({ value, label: t.board.groupings[value] }))}
        />
        <LedgerButtons plan={plan} />
      </div>
      <BoardTable planId={plan.id} today={plan.today} rows={shown} grouping={grouping} changed={changed} />
    </>
  );
}
