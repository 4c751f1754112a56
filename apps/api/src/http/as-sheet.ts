import { StreamableFile } from '@nestjs/common';
import { writeSheet } from '@app/intake';
import type { Column, Value } from '@app/domain/register';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A form with one sheet, for the description of the API. */
export const SHEET_FORM = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** Rows under their titles as an Excel file to save; the name of a sheet is short, that of the file may be long. */
export async function asSheet(
  { sheet, file }: { sheet: string; file: string },
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): Promise<StreamableFile> {
  const bytes = await writeSheet(sheet, columns, rows);
  return new StreamableFile(bytes, {
    type: XLSX,
    disposition: `attachment; filename="sheet.xlsx"; filename*=UTF-8''${encodeURIComponent(file)}.xlsx`,
  });
}
