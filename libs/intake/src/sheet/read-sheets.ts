import { CHECK, CELL_LINE, opensTaskTable, UNREAD } from '@app/domain/plan-text';
import type { Cell } from '@app/domain/register';
import type { Archive } from '../container/unzip';
import { Unreadable } from '../unreadable';
import { Workbook } from './read-workbook';

interface ReadSheet {
  name: string;
  rows: string[][];
  uncomputed: number;
}

/** What a program calls a sheet that nobody has named. */
const UNNAMED = /^(?:sheet|工作表|table)\s?\d*$/i;

/**
 * The text of a workbook that holds a plan: one row a line, cells divided by TAB, dates written out. Where some sheets hold
 * a table of tasks, those are read and the others are said to be unread; where several are, a person is asked whether all
 * belong to the plan. A hidden sheet is not read.
 *
 * @throws Unreadable `broken`, `too-complex`, `encrypted`
 */
export async function readSheets(archive: Archive): Promise<string> {
  const workbook = await Workbook.open(archive, true);
  const found: ReadSheet[] = [];
  const hidden: string[] = [];
  for (const sheet of workbook.sheets) {
    const cells = await workbook.cellsOf(sheet);
    const rows = cells?.rows.map((row) => row.map(textOf)) ?? [];
    if (!rows.some((row) => row.some((cell) => cell !== ''))) continue;
    if (sheet.isHidden) hidden.push(sheet.name);
    else found.push({ name: sheet.name, rows, uncomputed: cells!.uncomputed });
  }
  if (workbook.sheets.length === 0) throw new Unreadable('broken');
  const tasks = found.filter(({ rows }) => opensTaskTable(rows));
  const read = tasks.length > 0 ? tasks : found;
  const lines = read.flatMap((sheet) => linesOf(sheet, read.length > 1));
  return [
    ...lines,
    ...remarks(
      read,
      found.filter((sheet) => !read.includes(sheet)),
      hidden,
    ),
  ].join('\n');
}

/** A row is a line; blank cells at its end say nothing, and a title over all columns becomes a line like any other. */
function linesOf({ name, rows }: ReadSheet, isNamed: boolean): string[] {
  const heading = isNamed && !UNNAMED.test(name) ? [name] : [];
  return [...heading, ...rows.map((row) => row.join('\t').trimEnd())];
}

function remarks(read: ReadSheet[], unread: ReadSheet[], hidden: string[]): string[] {
  const named = (names: string[]): string => names.map((name) => `“${name.replace(/\s+/g, ' ')}”`).join('、');
  const said: string[] = [];
  if (read.length > 1)
    said.push(
      `${CHECK}工作簿的${read.length}张工作表都已读入，是否都属于本方案：${named(read.map(({ name }) => name))}`,
    );
  if (unread.length > 0) said.push(`${UNREAD}不是任务表的工作表：${named(unread.map(({ name }) => name))}`);
  if (hidden.length > 0) said.push(`${UNREAD}隐藏的工作表：${named(hidden)}`);
  const uncomputed = read.reduce((sum, sheet) => sum + sheet.uncomputed, 0);
  if (uncomputed > 0) said.push(`${UNREAD}${uncomputed}个公式单元格没有保存计算结果，请用 Excel 或 WPS 打开后重新保存`);
  return said;
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell)
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(CELL_LINE);
}
