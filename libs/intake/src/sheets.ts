import { DubanError } from '@app/domain/errors';
import type { Cell, Column, Value } from '@app/domain/register';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './sheet/grid';
import { readInThread } from './thread/read-in-thread';
import { Unreadable } from './unreadable';

/** The largest sheet that is taken, in bytes. */
export const LARGEST_SHEET = 5 * 1024 * 1024;
/** The largest sheet takes a second or two. */
const PATIENCE = 15_000;

/** Rows as an Excel file: the titles in the first row, which stays in sight. */
export async function writeSheet(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const titles = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const widths = columns.map(({ type, title, internal }) => ({
    width: internal ? 0.1 : Math.max(type === 'text' ? 28 : 12, title.length * 2 + 2),
  }));
  const lines = rows.map((row) => row.map((value, at) => written(value, columns[at]?.type)));
  return write([titles, ...lines], { sheet: name, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

/** A day goes out as a day, so that a spreadsheet can count with it; what is none as the text it is. */
function written(value: Value, type: Column['type'] | undefined) {
  if (value === null) return null;
  const day = type === 'date' ? new Date(`${value}T00:00:00Z`) : null;
  const isDay = day && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
  return isDay ? { value: day, format: 'yyyy-mm-dd' } : { value };
}

/**
 * The cells of the first sheet of an Excel file, read in a thread.
 *
 * @throws DubanError `sheet-unreadable`, `sheet-too-large`, `reading-busy`
 */
export async function readSheetCells(bytes: Uint8Array): Promise<Cell[][]> {
  if (bytes.length > LARGEST_SHEET) throw tooLarge();
  try {
    return await readInThread({ kind: 'sheet', content: bytes }, PATIENCE);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw error.reason === 'too-complex' ? tooLarge() : unreadable();
  }
}

const unreadable = () =>
  new DubanError('sheet-unreadable', {
    zh: '无法读取该表格：请使用 .xlsx 格式，且不要设密码；若文件已损坏，请用 Excel 或 WPS 打开后另存。',
    en: 'The sheet cannot be read: use .xlsx without a password; if it is damaged, open it in Excel or WPS and save it anew.',
  });

const tooLarge = () =>
  new DubanError('sheet-too-large', {
    zh: `表格过大：不超过5MB、${MOST_ROWS}行、${MOST_COLUMNS}列，行列相乘不超过${MOST_CELLS}格，每格不超过3万字。请删去多余的行列（包括远处误填的单元格）后重新上传。`,
    en: `The sheet is too large: at most 5 MB, ${MOST_ROWS} rows, ${MOST_COLUMNS} columns, ${MOST_CELLS} cells in all and 30,000 characters in a cell. Delete what is not needed, also stray cells far away, and upload it again.`,
  });
