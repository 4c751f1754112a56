import { readFileSync, statSync } from 'node:fs';
import { DubanError } from '@app/domain/errors';
import { LARGEST_FILE } from '@app/intake';

/**
 * The bytes of a plan file. The size is looked at first, so that a huge file is never read.
 *
 * @throws DubanError `file-not-found`, `plan-file-too-large`
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
  if (found.size > LARGEST_FILE) {
    throw new DubanError('plan-file-too-large', {
      zh: `文件超过 ${LARGEST_FILE / 1024 / 1024} MB，请确认是否选错文件，或另存为不含图片的版本。`,
      en: `The file is larger than ${LARGEST_FILE / 1024 / 1024} MB. Check that it is the plan, or save it without pictures.`,
    });
  }
  return readFileSync(file);
}
