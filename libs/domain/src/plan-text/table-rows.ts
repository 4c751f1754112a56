import type { Piece } from './text-region';
import { endOf } from './text-region';
import type { Assignment } from './assignments';
import { readAssignments } from './assignments';
import { headingOf } from './item-tree';
import type { FoundTail } from './responsibility';
import type { Column } from './table-columns';
import { readColumns } from './table-columns';

/** A task that stands in a row of a table. */
export interface TableTask extends Piece {
  ordinal: string;
  heading: string;
  headingFrom: number;
  group: string | null;
  tail: FoundTail | null;
}

interface Row {
  line: Piece;
  cells: Piece[];
}

/**
 * Reads tables of tasks: a header row with a column of bodies, below it a task a row. A blank cell of the first column of
 * bodies means the one above (the cells were one in the original); a row without a task of its own adds to the task above.
 * Rows before any header come back as `rest`.
 */
export function readTable(rows: readonly Piece[]): { tasks: TableTask[]; rest: Piece[] } {
  const tasks: TableTask[] = [];
  const rest: Piece[] = [];
  let columns: Column[] | null = null;
  let above: Row | null = null;
  let bodies: Assignment[] = [];
  for (const line of rows) {
    const row = { line, cells: cellsOf(line) };
    const header = readColumns(row.cells.map((cell) => cell.text));
    if (header) {
      columns = header;
      above = null;
      bodies = [];
      rest.push(line);
      continue;
    }
    if (!columns || row.cells.length < 2) {
      rest.push(line);
      continue;
    }
    const named = bodiesOf(row, columns);
    const task = ownTask(row, above, columns);
    const last: TableTask | undefined = tasks.at(-1);
    if (task === null && last) {
      last.text += `\n${line.text}`;
      if (named) addTo(last, named);
    } else if (task) {
      bodies = named ?? bodies;
      tasks.push(toTask(row, task, columns, bodies));
    } else rest.push(line);
    above = row;
  }
  return { tasks, rest };
}

function cellsOf(line: Piece): Piece[] {
  const cells: Piece[] = [];
  let from = line.from;
  for (const text of line.text.split('\t')) {
    cells.push({ text, from });
    from += text.length + 1;
  }
  return cells;
}

const columnsOf = (columns: readonly Column[], kind: Column['kind']): number[] =>
  columns.flatMap((column, i) => (column.kind === kind ? [i] : []));

/** The cell that says what to do: the most detailed one that is not merely repeated from the row above. */
function ownTask(row: Row, above: Row | null, columns: readonly Column[]): Piece | null {
  const number = columnsOf(columns, 'number').map((i) => row.cells[i]?.text ?? '')[0];
  const at = [
    ...columnsOf(columns, 'task'),
    ...(columnsOf(columns, 'task').length === 0 ? columnsOf(columns, 'group') : []),
  ];
  const same = (i: number): boolean => above !== null && above.cells[i]?.text === row.cells[i]?.text;
  const filled = at.filter((i) => (row.cells[i]?.text ?? '') !== '');
  const isNew = number ? !(above && same(columnsOf(columns, 'number')[0])) : filled.some((i) => !same(i));
  if (!isNew || filled.length === 0) return null;
  return row.cells[filled.at(-1)!];
}

function bodiesOf(row: Row, columns: readonly Column[]): Assignment[] | null {
  const at = columnsOf(columns, 'role');
  if ((row.cells[at[0]]?.text ?? '') === '' && at.every((i) => (row.cells[i]?.text ?? '') === '')) return null;
  return at.flatMap((i) => {
    const column = columns[i];
    const cell = row.cells[i];
    if (!cell || cell.text === '' || column.kind !== 'role') return [];
    return readAssignments(cell, { role: column.role, phrase: column.text }).assigned;
  });
}

function addTo(task: TableTask, named: readonly Assignment[]): void {
  if (!task.tail) return;
  const known = new Set(task.tail.assigned.map((one) => `${one.role} ${one.text}`));
  task.tail.assigned = [...task.tail.assigned, ...named.filter((one) => !known.has(`${one.role} ${one.text}`))];
}

function toTask(row: Row, task: Piece, columns: readonly Column[], bodies: readonly Assignment[]): TableTask {
  const ordinal = columnsOf(columns, 'number').map((i) => row.cells[i]?.text ?? '')[0] ?? '';
  const group = columnsOf(columns, 'group').map((i) => row.cells[i]?.text ?? '')[0] || null;
  const spans = bodies.map((one) => [one.from, endOf(one)]);
  const span: [number, number] = spans.length === 0 ? [0, 0] : [spans[0][0], spans.at(-1)![1]];
  return {
    ...row.line,
    ordinal,
    heading: headingOf(task.text, ''),
    headingFrom: task.from,
    group,
    tail: bodies.length === 0 ? null : { span, rule: 'table-column', assigned: [...bodies], asides: [] },
  };
}
