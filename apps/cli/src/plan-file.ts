import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DubanError } from '@app/domain/errors';
import { LARGEST_FILE } from '@app/intake';

/**
 * The bytes of a plan file, but never more than one over the limit: enough for the reader to refuse a huge file.
 *
 * @throws DubanError `file-not-found`
 */
export function planFileBytes(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    throw new DubanError(
      'file-not-found',
      { zh: `找不到文件 ${file}，请检查路径。`, en: `There is no file ${file}; check the path.` },
      { file },
    );
  }
  const bytes = Buffer.alloc(Math.min(found.size, LARGEST_FILE + 1));
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}
