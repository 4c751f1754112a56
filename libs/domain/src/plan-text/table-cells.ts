import type { Piece } from './text-region';
import type { Column } from './table-columns';

/** A row of a table with its cells. */
export interface Row {
  line: Piece;
  cells: Piece[];
}

export function rowOf(line: Piece): Row {
  const cells: Piece[] = [];
  let from = line.from;
  for (const text of line.text.split('\t')) {
    cells.push({ text, from });
    from += text.length + 1;
  }
  return { line, cells };
}

/** The places of the columns of some kinds, in their order. */
export const columnsOf = (columns: readonly Column[], ...kinds: Column['kind'][]): number[] =>
  columns.flatMap((column, i) => (kinds.includes(column.kind) ? [i] : []));

const LONGEST_TITLE = 40;

/** True for a line that can be the title of a group of rows: short, and no sentence. */
export const canBeGroupTitle = (line: string): boolean => line.length <= LONGEST_TITLE && !/[。；：]/.test(line);
