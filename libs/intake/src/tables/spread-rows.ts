import { CELL_LINE, UNREAD } from '@app/domain/plan-text';

/** A cell as it is written: its paragraphs, and how many columns and rows it covers. */
export interface Cell {
  lines: string[];
  columns: number;
  rows: number;
}

/** What a hostile file may claim is not believed beyond this; what a row holds beyond it is said to be unread. */
export const MOST_COLUMNS = 200;

/**
 * The rows of a table as lines: TAB between cells, {@link CELL_LINE} between the lines of a cell. What a cell says that
 * reaches over several rows is said again in each of them, so that every row can be read alone; over several columns it
 * is said once. A row that is a single cell is a frame around text, and its paragraphs stay paragraphs.
 */
export function spreadRows(rows: Cell[][]): string[] {
  /** For each column what still covers it from above, and for how many rows. */
  const above: { text: string; rows: number }[] = [];
  const lines: string[] = [];
  for (const cells of rows) {
    if (cells.length === 1 && cells[0].rows === 1 && !above.some((cover) => cover?.rows > 0)) {
      for (const line of cells[0].lines) lines.push(line);
      continue;
    }
    const row: string[] = [];
    const coverFromAbove = (): void => {
      while (row.length < MOST_COLUMNS && above[row.length]?.rows > 0) {
        above[row.length].rows--;
        row.push(above[row.length].text);
      }
    };
    const beyond: string[] = [];
    for (const cell of cells) {
      coverFromAbove();
      const text = oneLine(cell.lines);
      if (row.length >= MOST_COLUMNS && text !== '') beyond.push(text.replaceAll(CELL_LINE, ' '));
      for (let i = 0; i < Math.max(1, cell.columns) && row.length < MOST_COLUMNS; i++) {
        above[row.length] = { text: i === 0 ? text : '', rows: cell.rows - 1 };
        row.push(i === 0 ? text : '');
      }
    }
    coverFromAbove();
    lines.push(row.join('\t').trimEnd());
    if (beyond.length > 0) lines.push(`${UNREAD}表格的一行超过${MOST_COLUMNS}格，其余为：${beyond.join('｜')}`);
  }
  return lines;
}

/** TAB and the mark between lines are no words of a cell. */
const oneLine = (lines: string[]): string =>
  lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(CELL_LINE);
