import type { Piece } from './text-region';
import { endOf } from './text-region';
import type { Assignment } from './assignments';
import { readAssignments } from './assignments';
import { headingOf } from './item-tree';
import { endsLikeBody } from './name-list';
import { readOrdinal } from './ordinals';
import type { ParsedSection } from './parsed-plan';
import type { FoundTail } from './found-tail';
import { groupTitle, isGroupRow } from './table-groups';
import type { Column, RoleColumn } from './table-columns';
import { readHeader } from './table-columns';
import { headingColumn } from './table-heading';
import type { Row } from './table-cells';
import { columnsOf, rowOf } from './table-cells';

/** A task that stands in a row of a table. */
interface TableTask extends Piece {
  ordinal: string;
  heading: string;
  headingFrom: number;
  group: string | null;
  tail: FoundTail | null;
  /** Cells of a column 完成时限: they hold dates and nothing else. */
  times: Piece[];
  /** Cells of which nothing could be made although their column says what they are. */
  unread: Piece[];
  /** Cells of a column 目标值, each with what the column 单位 counts it in. */
  values: FigureCell[];
}

export interface FigureCell extends Piece {
  unit: string | null;
}

export interface Table {
  tasks: TableTask[];
  /** Titles of groups of rows. */
  groups: ParsedSection[];
  /** Rows before any header, and headers. */
  rest: Piece[];
}

/**
 * Reads tables of tasks: a header of one or two rows with a column of bodies, below it a task a row. A blank cell of the
 * columns of bodies means the ones above (the cells were one in the original); a row without a task of its own adds to the
 * task above; a row that is a title (一、水利方面) names the group of those below it.
 */
export function readTable(lines: readonly Piece[]): Table {
  const table: Table = { tasks: [], groups: [], rest: [] };
  const rows = lines.map(rowOf);
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  let at = 0;
  while (at < rows.length) {
    const header = readHeader(texts, at);
    if (!header) {
      table.rest.push(rows[at++].line);
      continue;
    }
    for (let i = 0; i < header.height; i++) table.rest.push(rows[at++].line);
    const from = at;
    while (at < rows.length && !readHeader(texts, at)) at++;
    readBelow(header.columns, rows.slice(from, at), table);
  }
  return table;
}

function readBelow(columns: readonly Column[], rows: readonly Row[], table: Table): void {
  const named = headingColumn(columns, rows);
  let above: Row | null = null;
  let bodies: Assignment[] = [];
  let group: string | null = null;
  let last: TableTask | undefined;
  for (const [i, row] of rows.entries()) {
    if (isGroupRow(row, rows[i + 1], columns)) {
      const title = groupTitle(row);
      group = title.ordinal + title.heading;
      table.groups.push({ ...title, span: [row.line.from, endOf(row.line)] });
      [above, bodies] = [null, []];
      continue;
    }
    if (row.cells.length < 2) {
      table.rest.push(row.line);
      continue;
    }
    const task = ownTask(row, above, columns, named);
    if (task === null && !last) {
      table.rest.push(row.line);
      continue;
    }
    // A row that is wider than its header cannot be told which cell is which.
    const fits = row.cells.slice(columns.length).every(({ text }) => text === '');
    const found = fits ? bodiesOf(row, columns) : { named: null, unread: [row.line] };
    if (task === null) {
      last!.text += `\n${row.line.text}`;
      addTo(last!, found.named ?? []);
      last!.times.push(...timesOf(row, columns).filter(({ text }) => !last!.times.some((one) => one.text === text)));
      last!.unread.push(...found.unread);
    } else {
      bodies = fits ? (found.named ?? bodies) : [];
      last = toTask(row, task, columns, bodies, found.unread);
      last.group ??= group;
      table.tasks.push(last);
    }
    above = row;
  }
}

/** The cell that says what to do; null where the row goes on with the task above. */
function ownTask(row: Row, above: Row | null, columns: readonly Column[], named: number): Piece | null {
  const textAt = (i: number): string => row.cells[i]?.text ?? '';
  const same = (i: number): boolean => above !== null && above.cells[i]?.text === row.cells[i]?.text;
  const number = columnsOf(columns, 'number')[0];
  const at = columnsOf(columns, 'task', 'detail');
  const filled = (at.length > 0 ? at : columnsOf(columns, 'group')).filter((i) => textAt(i) !== '');
  const isNew = number !== undefined && textAt(number) !== '' ? !(above && same(number)) : filled.some((i) => !same(i));
  if (!isNew || filled.length === 0) return null;
  return row.cells[textAt(named) === '' ? filled.at(-1)! : named];
}

/** 无, /, —: a cell that is left empty on purpose. */
const NOTHING = /^[/\\—–－-]*$|^无$/;

/** Whom the cells of a row name; `named` is null where all of them are blank. */
function bodiesOf(row: Row, columns: readonly Column[]): { named: Assignment[] | null; unread: Piece[] } {
  const cells = columnsOf(columns, 'role').map((i) => ({ cell: row.cells[i], column: columns[i] as RoleColumn }));
  const filled = cells.filter(({ cell }) => cell && cell.text !== '');
  if (filled.length === 0) return { named: null, unread: [] };
  const unread: Piece[] = [];
  const named = filled.flatMap(({ cell, column }) => {
    if (NOTHING.test(cell.text)) return [];
    const { assigned } = readAssignments(cell, { role: column.roles[0], phrase: column.text });
    const bodies = column.persons ? assigned.filter(({ text, openList }) => openList || endsLikeBody(text)) : assigned;
    if (bodies.length === 0) unread.push(cell);
    return withRolesOf(column, cell, bodies);
  });
  return { named, unread };
}

/** 牵头单位/责任单位 above 甲局/乙局: the first leads. Without the same stroke in the cell nobody can tell who. */
function withRolesOf({ roles }: RoleColumn, cell: Piece, bodies: Assignment[]): Assignment[] {
  if (roles.length < 2) return bodies;
  const strokes = [...cell.text.matchAll(/\//g)].map(({ index }) => cell.from + index);
  const divided = strokes.length === roles.length - 1;
  const roleAt = (from: number): number => strokes.filter((stroke) => stroke < from).length;
  const plain = roles.find((role) => role === 'responsible') ?? roles.at(-1)!;
  return bodies.map((one) => ({ ...one, role: divided ? roles[roleAt(one.from)] : plain }));
}

const timesOf = (row: Row, columns: readonly Column[]): Piece[] =>
  columnsOf(columns, 'time').flatMap((i) => {
    const cell = row.cells[i];
    return cell && !NOTHING.test(cell.text) ? [cell] : [];
  });

function addTo(task: TableTask, named: readonly Assignment[]): void {
  if (!task.tail) return;
  const known = new Set(task.tail.assigned.map((one) => `${one.role} ${one.text}`));
  task.tail.assigned = [...task.tail.assigned, ...named.filter((one) => !known.has(`${one.role} ${one.text}`))];
}

function toTask(
  row: Row,
  task: Piece,
  columns: readonly Column[],
  bodies: readonly Assignment[],
  unread: readonly Piece[],
): TableTask {
  const textOf = (kind: Column['kind']): string => row.cells[columnsOf(columns, kind)[0]]?.text ?? '';
  const spans = bodies.map((one) => [one.from, endOf(one)]);
  const span: [number, number] = spans.length === 0 ? [0, 0] : [spans[0][0], spans.at(-1)![1]];
  // The number may stand in the cell of the task: 1.整修东岭渠.
  const within = columnsOf(columns, 'number').length === 0 ? (readOrdinal(task.text)?.ordinal ?? '') : '';
  return {
    ...row.line,
    ordinal: textOf('number') || within,
    heading: headingOf(task.text, within),
    headingFrom: task.from + within.length,
    group: textOf('group') || null,
    tail: bodies.length === 0 ? null : { span, rule: 'table-column', assigned: [...bodies], asides: [] },
    times: timesOf(row, columns),
    unread: [...unread],
    values: columnsOf(columns, 'value').flatMap((i) => {
      const cell = row.cells[i];
      return cell && !NOTHING.test(cell.text) ? [{ ...cell, unit: textOf('unit') || null }] : [];
    }),
  };
}
