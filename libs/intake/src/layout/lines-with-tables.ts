import { UNREAD } from '@app/domain/plan-text';
import { pageLines, type Fragment, type PrintedLine } from './page-lines';
import type { Cell } from '../tables/spread-rows';
import type { Rule } from './rules';
import { ruledTables, type RuledTable } from './ruled-tables';

/** The lines of a page from the top down; each of its ruled tables is one of them. */
export function linesWithTables(fragments: Fragment[], rules: readonly Rule[]): PrintedLine[] {
  const { tables, rest } = ruledTables(rules, fragments);
  if (tables.length === 0) return pageLines(rest);
  return [...pageLines(rest), ...tables.map(lineOf)].sort((a, b) => a.y - b.y);
}

function lineOf({ top, left, right, edges, rows, words }: RuledTable): PrintedLine {
  const line = { left, right, y: top, size: 0, isRow: true };
  if (rows && !rows.some(runsTogether)) return { ...line, text: words.join(' '), table: { rows, edges } };
  return { ...line, text: unrestored(words) };
}

const NUMBER = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．]?$/;

/** Several numbers in the first cell: no rule divides these rows, and nobody can tell which line belongs to which. */
const runsTogether = ([first]: Cell[]): boolean =>
  first !== undefined && first.lines.length > 1 && first.lines.every((line) => NUMBER.test(line));

/** A table that was not put together again: its words, so that nothing is lost, and the mark that says so. */
export const unrestored = (lines: readonly string[]): string =>
  `${UNREAD}表格无法还原：${lines.join('｜').replace(/\s+/g, ' ')}`;
