import { DubanError } from '@app/domain/errors';
import type { SheetFault } from '@app/domain/register';

/** With one fault, nothing of a sheet is taken. @throws DubanError `sheet-faulty`, naming every cell and reason */
export function refuseFaults(faults: readonly SheetFault[]): void {
  if (faults.length === 0) return;
  const [{ cell, zh, en }] = faults;
  throw new DubanError(
    'sheet-faulty',
    {
      zh: `表格共有${faults.length}处错误，未写入任何内容；第一处在${cell}：${zh}。请改正后重新上传。`,
      en: `The sheet has ${faults.length} faults and nothing was taken from it; the first is in ${cell}: ${en}. Correct it and upload it again.`,
    },
    { errors: faults.slice(0, 200) },
  );
}
