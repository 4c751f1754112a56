import { DubanError } from '@app/domain/errors';
import type { Cell, Column, Value } from '@app/domain/register';
import { Archive } from './container/unzip';

/** The largest sheet that is taken, in bytes, and the most rows. */
export const LARGEST_SHEET = 5 * 1024 * 1024;
const MOST_ROWS = 20_000;

/** Rows as an Excel file: the titles in the first row, which stays in sight. */
export async function writeSheet(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const titles = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const widths = columns.map(({ type, title }) => ({
    width: Math.max(type === 'text' ? 28 : 12, title.length * 2 + 2),
  }));
  const lines = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return write([titles, ...lines], { sheet: name, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

/**
 * The cells of the first sheet of an Excel file.
 *
 * @throws DubanError `sheet-unreadable`
 */
export async function readSheetCells(bytes: Uint8Array): Promise<Cell[][]> {
  const { readSheet } = await import('read-excel-file/node');
  if (bytes.length > LARGEST_SHEET) throw unreadable();
  const cells = await unpackedWithinLimits(Buffer.from(bytes))
    .then((checked) => readSheet(checked))
    .catch(() => null);
  if (cells === null || cells.length > MOST_ROWS) throw unreadable();
  return cells as Cell[][];
}

/** The library unpacks whatever it is given; so every part is unpacked under a limit first. */
async function unpackedWithinLimits(bytes: Buffer): Promise<Buffer> {
  const archive = await Archive.open(bytes);
  for (const name of archive.names) await archive.read(name);
  return bytes;
}

const unreadable = () =>
  new DubanError('sheet-unreadable', {
    zh: '无法读取该表格：请使用 .xlsx 格式，不超过5MB和2万行，且未设密码。',
    en: 'The sheet cannot be read: use .xlsx, at most 5 MB and 20,000 rows, without a password.',
  });
