import type { Column } from './table-columns';
import type { Row } from './table-cells';
import { columnsOf } from './table-cells';

/**
 * The column whose cells name the tasks: the first that says what to do and is not one cell over several rows; where all
 * are, the last. What says how or to what end (具体措施, 工作要求) comes after what names the task.
 */
export function headingColumn(columns: readonly Column[], rows: readonly Row[]): number {
  const candidates = [...columnsOf(columns, 'task'), ...columnsOf(columns, 'detail'), ...columnsOf(columns, 'group')];
  const tasks = rows.filter(({ cells }) => cells.length > 1);
  const isOwn = (i: number): boolean =>
    tasks.every((row, at) => {
      const text = row.cells[i]?.text ?? '';
      const above = tasks[at - 1]?.cells[i]?.text;
      return text !== '' && text !== above;
    });
  const most = (i: number): number =>
    tasks.filter((row, at) => row.cells[i]?.text && row.cells[i].text !== tasks[at - 1]?.cells[i]?.text).length;
  return candidates.find(isOwn) ?? candidates.reduce((best, i) => (most(i) > most(best) ? i : best), candidates[0]);
}
