import { StreamableFile } from '@nestjs/common';

/** Excel takes a cell that begins like this for a formula (OWASP, CSV Injection); an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | null) => {
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** Rows as text with commas (RFC 4180), with the mark by which Excel knows UTF-8. */
export function csvText(titles: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  return `\uFEFF${[titles, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function asCsv(
  file: string,
  titles: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): StreamableFile {
  return new StreamableFile(Buffer.from(csvText(titles, rows)), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="table.csv"; filename*=UTF-8''${encodeURIComponent(file)}.csv`,
  });
}
