import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { DubanError } from '@app/domain/errors';
import { LARGEST_FILE } from '@app/intake';

const STANDARD_INPUT = 0;

/**
 * A plan file by its path, or what comes from standard input for `-`; never more than one byte over the limit, which is
 * enough for the reader to refuse a huge one.
 *
 * @throws DubanError `file-not-found`
 */
export function planFile(path: string): { fileName: string; bytes: Uint8Array } {
  if (path === '-') return { fileName: '标准输入.txt', bytes: readUpTo(STANDARD_INPUT) };
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new DubanError(
      'file-not-found',
      { zh: `找不到文件 ${path}，请检查路径。`, en: `There is no file ${path}; check the path.` },
      { file: path },
    );
  }
  const handle = openSync(path, 'r');
  try {
    return { fileName: basename(path), bytes: readUpTo(handle) };
  } finally {
    closeSync(handle);
  }
}

function readUpTo(handle: number): Uint8Array {
  const chunks: Buffer[] = [];
  for (let left = LARGEST_FILE + 1; left > 0;) {
    const chunk = Buffer.alloc(Math.min(left, 1024 * 1024));
    const length = readSync(handle, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    left -= length;
  }
  return Buffer.concat(chunks);
}
