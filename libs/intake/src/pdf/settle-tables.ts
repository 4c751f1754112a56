import { opensTaskTable } from '@app/domain/plan-text';
import { unrestored } from '../layout/lines-with-tables';
import type { Cell } from '../tables/spread-rows';
import type { PrintedLine } from '../layout/page-lines';

/**
 * Puts tables together that go on over the page, and settles what stands in columns without rules: rows that have as many
 * cells as their header, each on a line of its own, are a table; otherwise nobody can tell which line belongs to which
 * cell, and the table is said to be unread.
 */
export function settleTables(pages: PrintedLine[][]): PrintedLine[][] {
  return withoutRules(overPages(pages));
}

const SAME_EDGE = 4;

function overPages(pages: PrintedLine[][]): PrintedLine[][] {
  let above: PrintedLine['table'] | undefined;
  return pages.map((lines) => {
    if (lines.length === 0) return lines;
    const [first, ...others] = lines;
    const goesOn = above && first.table && sameEdges(above.edges, first.table.edges);
    if (goesOn) append(above!.rows, first.table!.rows);
    const left = goesOn ? others : lines;
    // Where the whole page was a part of the table, it may go on over the next.
    if (left.length > 0) above = left.at(-1)!.table;
    return left;
  });
}

const sameEdges = (a: number[], b: number[]): boolean =>
  a.length === b.length && a.every((edge, i) => Math.abs(edge - b[i]) <= SAME_EDGE);

const textOf = (cell: Cell | undefined): string => cell?.lines.join('') ?? '';
const sameRow = (a: Cell[], b: Cell[]): boolean =>
  a.length === b.length && a.every((cell, i) => textOf(cell) === textOf(b[i]));

/** Adds the rows of the next page: without the header said again, a row torn by the end of the page put together. */
function append(rows: Cell[][], more: Cell[][]): void {
  let from = 0;
  while (from < more.length && from < 2 && sameRow(rows[from], more[from])) from++;
  const [last, first] = [rows.at(-1), more[from]];
  const numbered = [...rows.slice(1), ...more.slice(from + 1)].every((row) => textOf(row[0]) !== '');
  if (last && first && numbered && rows.length > 1 && textOf(first[0]) === '' && last.length === first.length) {
    first.forEach((cell, i) => last[i].lines.push(...cell.lines));
    from++;
  }
  rows.push(...more.slice(from));
}

/** Lines inside a table that are parts of a cell and stand alone. */
const MOST_ALONE = 3;
const BEGINS_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节条])/;

function withoutRules(pages: PrintedLine[][]): PrintedLine[][] {
  const all = pages.flatMap((lines, page) => lines.map((line) => ({ line, page })));
  const lines = all.map(({ line }) => line);
  const settled: PrintedLine[][] = pages.map(() => []);
  for (let i = 0; i < all.length;) {
    const { line, page } = all[i];
    const header = line.isRow && !line.table ? line.text.split('\t') : [];
    // A blank in the header may be the gap between two columns.
    if (!opensTaskTable([header]) && !opensTaskTable([header.flatMap((cell) => cell.split(' '))])) {
      settled[page].push(line);
      i++;
      continue;
    }
    const end = endOfTable(lines, i + 1);
    const region = all.slice(i, end);
    const fits = region.every((one) => one.line.text.split('\t').length === header.length) && !/\S \S/.test(line.text);
    if (fits) for (const one of region) settled[one.page].push(one.line);
    else settled[page].push({ ...line, text: unrestored(region.map((one) => one.line.text)) });
    i = end;
  }
  return settled;
}

function endOfTable(lines: readonly PrintedLine[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length && i - end <= MOST_ALONE; i++) {
    if (lines[i].table || BEGINS_ITEM.test(lines[i].text)) break;
    if (lines[i].isRow) end = i + 1;
  }
  return end;
}
