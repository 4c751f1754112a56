import { createHash } from 'node:crypto';
import { DubanError } from '@app/domain/errors';
import type { Shelf } from './shelf';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where a file lies: under the hash of its content, so that storing it twice is harmless. */
export const fileName = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

/** Files under their SHA-256, checked whenever one is put in or taken out: the hash is what counts, not the place. */
export class FileStore {
  constructor(private readonly shelf: Shelf) {}

  /**
   * Stores bytes under their SHA-256 and reads them back.
   *
   * @returns the hash, in lower-case hex
   * @throws DubanError `file-altered` when the place gives back something else
   */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = hashOf(bytes);
    const holds = async () => {
      const there = await this.shelf.read(fileName(sha256));
      return there !== null && hashOf(there) === sha256;
    };
    if (await holds()) return sha256;
    await this.shelf.write(fileName(sha256), bytes);
    if (await holds()) return sha256;
    throw altered(sha256);
  }

  /** The file with this hash. @throws DubanError `file-lost`, `file-altered`: nobody is given something else instead */
  async get(sha256: string): Promise<Buffer> {
    const bytes = await this.shelf.read(fileName(sha256));
    if (bytes === null) {
      throw new DubanError('file-lost', {
        zh: `文件（SHA-256 ${sha256.slice(0, 12)}…）不在存储中，请联系管理员从备份恢复。`,
        en: `The file (SHA-256 ${sha256.slice(0, 12)}…) is not in the storage. Ask the administrator to restore it.`,
      });
    }
    if (hashOf(bytes) !== sha256) throw altered(sha256);
    return bytes;
  }
}

const altered = (sha256: string) =>
  new DubanError('file-altered', {
    zh: `存储中的文件与登记的 SHA-256（${sha256.slice(0, 12)}…）不符，不予提供，请联系管理员从备份恢复。`,
    en: `The stored file does not have the recorded SHA-256 (${sha256.slice(0, 12)}…) and is not handed out. Ask the administrator to restore it.`,
  });
