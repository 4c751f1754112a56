import { spreadRows, type Cell } from './spread-rows';

/** A cell as Word has it. */
export interface WordCell extends Cell {
  /** It is the lower part of a cell that begins in a row above. */
  continued: boolean;
}

/** Word marks only where a merged cell begins and that the ones below belong to it; how many they are is counted here. */
export function wordRows(table: WordCell[][]): string[] {
  const open: (WordCell | undefined)[] = [];
  const rows = table.map((row) => {
    let column = 0;
    return row.filter((cell) => {
      const upper = cell.continued ? open[column] : undefined;
      if (upper) upper.rows++;
      else for (let i = 0; i < cell.columns; i++) open[column + i] = i === 0 ? cell : undefined;
      column += cell.columns;
      return !upper;
    });
  });
  return spreadRows(rows);
}
