/** A cell as it is written: its paragraphs, and how many columns and rows it covers. */
export interface Cell {
  lines: string[];
  columns: number;
  rows: number;
}

/** What a hostile file may claim is not believed beyond this. */
export const MOST_COLUMNS = 200;

/**
 * The rows of a table as lines, cells divided by TAB. What a cell says that reaches over several rows is said again in
 * each of them, so that every row can be read alone; over several columns it is said once. A row that is a single cell
 * is a frame around text, and its paragraphs stay paragraphs.
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
    for (const cell of cells) {
      coverFromAbove();
      const text = onOneLine(cell.lines);
      for (let i = 0; i < Math.max(1, cell.columns) && row.length < MOST_COLUMNS; i++) {
        above[row.length] = { text: i === 0 ? text : '', rows: cell.rows - 1 };
        row.push(i === 0 ? text : '');
      }
    }
    coverFromAbove();
    lines.push(row.join('\t').trimEnd());
  }
  return lines;
}

/** A line that can be a name; shorter ones are parts of a word that a narrow column broke. */
const NAME = /^[\p{Script=Han}（）()]{4,20}$/u;

/** Names below one another in a cell are a list; other lines go on in the next. */
function onOneLine(lines: string[]): string {
  const written = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return written.join(written.every((line) => NAME.test(line)) ? '、' : ' ');
}
