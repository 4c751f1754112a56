/** Columns a text takes in a terminal: a Chinese character takes two. */
function width(text: string): number {
  let columns = 0;
  for (const char of text) columns += char.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return columns;
}

const pad = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)));

/** Rows as aligned columns. */
export function columns(rows: string[][]): string {
  const widths = rows[0].map((_, nth) => Math.max(...rows.map((row) => width(row[nth]))));
  return rows
    .map((row) =>
      row
        .map((cell, nth) => pad(cell, widths[nth]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
