import { canBeGroupTitle } from './table-cells';
import { readColumns } from './table-columns';

const TAB = '\t';
const PIPE_ROW = /^\s*\|.*\|\s*$/;
const PIPE_RULE = /^[\s|:+-]+$/;

/**
 * Finds the rows of tables among the raw lines and writes them as cells joined by one tab each; every other line loses its
 * tabs like any other space. A table is several lines with tabs one after the other, a table drawn with |, or lines below
 * a header row whose columns are set apart by spaces.
 */
export function markTableRows(lines: readonly string[]): string[] {
  const cells = lines.map((line) => (line.trim() === '' ? null : cellsOf(line)));
  const out: string[] = [];
  let width = 0;
  let spaced = 0;
  for (const [i, line] of lines.entries()) {
    const row = cells[i];
    if (row === null) {
      out.push(line);
      continue;
    }
    const next = nextOf(cells, i);
    const filled = row.filter((cell) => cell !== '').length;
    const isRow = row.length > 1 && (width > 0 ? row.length === width || filled > 1 : opensTable(row, filled, next));
    if (isRow) {
      width = row.length;
      spaced = 0;
      if (!PIPE_RULE.test(line)) out.push(row.join(TAB));
      continue;
    }
    // The title of a group of rows stands between them.
    if (width > 0 && row.length === 1 && next?.length === width && canBeGroupTitle(line)) {
      out.push(line);
      continue;
    }
    width = 0;
    const columns = spacedCells(line, spaced);
    spaced = columns?.length ?? 0;
    out.push(columns ? columns.join(TAB) : line.replaceAll(TAB, ' '));
  }
  return out;
}

function opensTable(row: string[], filled: number, next: string[] | null): boolean {
  if (filled < 2) return false;
  if (row.length === 2 && isOrdinalAlone(row[0])) return false;
  return readColumns(row) !== null || (next !== null && next.length > 1 && Math.abs(next.length - row.length) <= 1);
}

/** An item whose number a word processor has set apart by a tab. */
const isOrdinalAlone = (cell: string): boolean => /^[（(]?[一二三四五六七八九十百\d]{1,5}[）)、.．﹒]*$/.test(cell);

function cellsOf(line: string): string[] {
  if (PIPE_ROW.test(line)) return line.trim().slice(1, -1).split('|').map(trimmed);
  return line.split(TAB).map(trimmed);
}

const trimmed = (cell: string): string => cell.trim();

function nextOf(cells: (string[] | null)[], at: number): string[] | null {
  for (let i = at + 1; i < Math.min(cells.length, at + 6); i++) if (cells[i] !== null) return cells[i];
  return null;
}

/** A row whose columns are set apart by spaces: only a header, and what follows with as many columns. */
function spacedCells(line: string, width: number): string[] | null {
  if (line.length > 2000 || !/\S[ \u3000]+\S/.test(line)) return null;
  const wide = line.trim().split(/[ \u3000]{2,}|\u3000/);
  const narrow = line.trim().split(/[ \u3000]+/);
  if (width > 0) return [wide, narrow].find((cells) => cells.length === width) ?? null;
  return [wide, narrow].find((cells) => cells.length > 2 && readColumns(cells) !== null) ?? null;
}

/** Lines that a cell in quotation marks may have; a mark that is never closed swallows no more. */
const MOST_LINES = 40;

/**
 * Puts the rows together again that a spreadsheet has copied with a cell of several lines: such a cell stands in straight
 * quotation marks, those within it twice. Its lines are divided by `mark` then.
 */
export function joinQuotedCells(lines: readonly string[], mark: string): string[] {
  const joined: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const end = opensQuote(lines[i]) ? endOfQuote(lines, i) : i;
    const row = lines.slice(i, end + 1).join(mark);
    joined.push(end === i ? lines[i] : row.split('\t').map(unquoted).join('\t'));
    i = end;
  }
  return joined;
}

const opensQuote = (line: string): boolean => /(?:^|\t)"/.test(line) && isOdd(line);

const isOdd = (line: string): boolean => (line.match(/"/g)?.length ?? 0) % 2 === 1;

/** The line in which the quotation closes, at the end of a cell; the first where it never does. */
function endOfQuote(lines: readonly string[], from: number): number {
  for (let i = from + 1; i < lines.length && i - from <= MOST_LINES; i++) {
    if (!isOdd(lines[i])) continue;
    const isRow = lines.slice(from, i + 1).some((line) => line.includes('\t'));
    return isRow && /"(?:\t|$)/.test(lines[i]) ? i : from;
  }
  return from;
}

const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
