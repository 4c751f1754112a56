import { lazy, Suspense, useMemo } from 'react';
import { useClausesWith } from '../../api/queries';
import type { BoardRow, PlanView, ProgressCount } from '../../api/types';
import { Choice } from '../../components/Choice';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { ProgressLine } from '../../components/ProgressLine';
import { Waiting } from '../../components/Waiting';
import { useWords } from '../../i18n/language';
import { LedgerButtons } from '../sheets/LedgerButtons';
import { BoardFilters } from './BoardFilters';
import { BoardTable } from './BoardTable';
import { filterRows } from '../../components/filter-rows';
import { GROUPINGS, type Grouping } from './group-rows';
import { LightFilter } from './LightFilter';
import { SavedViews } from './SavedViews';
import { Urging, useMarks } from './Urging';
import { SHAPES, useBoardFilter, type Shape } from './use-board-filter';
import { useChangedLights } from './use-changed-lights';

const Gantt = lazy(async () => ({ default: (await import('./gantt/Gantt')).Gantt }));

/** 督办事项: all clauses of a plan as a list or through the years; what is shown stands in the address. */
export function Board({ plan, rows, progress }: { plan: PlanView; rows: BoardRow[]; progress: ProgressCount }) {
  const { t } = useWords();
  const [view, changeView] = useBoardFilter();
  const changed = useChangedLights(rows);
  const { light, body, words, stage, grouping, shape } = view;
  const inText = useClausesWith(plan.id, words).data;
  const withoutLight = useMemo(
    () => filterRows(rows, { light: null, body, words, stage }, inText),
    [rows, body, words, stage, inText],
  );
  const shown = useMemo(
    () => (light === null ? withoutLight : withoutLight.filter((row) => row.light === light)),
    [withoutLight, light],
  );
  const marks = useMarks(plan, shape === 'list' ? shown : []);
  const overdue = shown.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <>
      <PageTitle
        actions={
          <>
            <PrintButton />
            <LedgerButtons plan={plan} />
          </>
        }
      >
        {t.shell.sections.matters}
      </PageTitle>
      <div className="filters">
        <LightFilter rows={withoutLight} chosen={light} onChoose={(chosen) => changeView({ light: chosen })} />
        <BoardFilters rows={rows} filter={view} onChange={changeView} />
        <SavedViews view={view} onOpen={changeView} />
        <span className="board-counts">
          {overdue > 0 && <span className="due-late">{t.board.overdueTasks(overdue)}</span>}
          <span className="quiet" role="status">
            {t.board.shown(shown.length, rows.length)}
          </span>
        </span>
        <ProgressLine progress={progress} words />
        <Choice<Shape>
          label={t.board.shape}
          value={shape}
          onChange={(chosen) => changeView({ shape: chosen })}
          options={SHAPES.map((value) => ({ value, label: t.board.shapes[value] }))}
        />
        {shape === 'list' && (
          <Choice<Grouping>
            label={t.board.groupBy}
            value={grouping}
            onChange={(by) => changeView({ grouping: by })}
            options={GROUPINGS.map((value) => ({ value, label: t.board.groupings[value] }))}
          />
        )}
      </div>
      {marks && <Urging planId={plan.id} marks={marks} />}
      {shape === 'gantt' ? (
        <Suspense fallback={<Waiting />}>
          <Gantt planId={plan.id} rows={shown} />
        </Suspense>
      ) : (
        <BoardTable
          planId={plan.id}
          today={plan.today}
          rows={shown}
          grouping={grouping}
          changed={changed}
          marks={marks}
        />
      )}
    </>
  );
}
