import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DubanError } from '@app/domain/errors';
import type { Shelf } from './shelf';

/** What is kept of a file in a row. */
export interface StoredFile {
  /** In lower-case hex. */
  sha256: string;
  size: number;
}

/** Where a file lies: under the hash of its content, so that storing it twice is harmless. */
export const fileName = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

const HASH = /^[0-9a-f]{2}\/([0-9a-f]{64})$/;

/**
 * Files under their SHA-256, checked whenever one is put in or taken out: the hash is what counts, not the place. Whatever
 * their size they pass piece by piece, and never lie in memory as a whole.
 */
export class FileStore {
  /** @param incoming a folder of this machine for what is still on its way, where it can be moved onto the shelf */
  constructor(
    private readonly shelf: Shelf,
    private readonly incoming: string,
    /** A file that, while it is there, keeps what no row names: of a restored county that shares its bucket with the old one. */
    private readonly heldBy: string | null = null,
  ) {}

  /** Stores bytes. @returns their hash; throws as {@link receive} */
  async put(bytes: Uint8Array): Promise<string> {
    return (await this.receive(Readable.from([bytes]))).sha256;
  }

  /**
   * Stores what a stream brings and reads it back. When this is done the file is on the disk; when it fails, no half of it
   * is left.
   *
   * @param whole asked at the end, whether this was all of it
   * @throws DubanError `file-altered` when the place gives back something else, `file-cut-off`
   */
  async receive(source: Readable, whole: () => boolean = () => true): Promise<StoredFile> {
    await mkdir(this.incoming, { recursive: true });
    const half = join(this.incoming, randomUUID());
    try {
      const file = await write(source, half);
      if (!whole()) throw cutOff();
      await this.keep(half, file.sha256);
      return file;
    } finally {
      await rm(half, { force: true }); // a full disk would stay full
    }
  }

  private async keep(half: string, sha256: string): Promise<void> {
    const name = fileName(sha256);
    if ((await this.holds(sha256)) && (await this.shelf.renew(name))) return;
    await this.shelf.take(half, name);
    if (!(await this.holds(sha256))) throw altered(sha256);
  }

  private async holds(sha256: string): Promise<boolean> {
    const there = await this.shelf.open(fileName(sha256));
    return there !== null && (await measure(there)).sha256 === sha256;
  }

  /** The file with this hash, as a whole. @throws as {@link open} */
  async get(sha256: string): Promise<Buffer> {
    const { stream } = await this.open(sha256);
    return Buffer.concat((await stream.toArray()) as Buffer[]);
  }

  /** The file with this hash, checked before its first byte is handed out. @throws as {@link check} */
  async open(sha256: string): Promise<{ stream: Readable; size: number }> {
    const size = await this.check(sha256);
    const stream = await this.shelf.open(fileName(sha256));
    if (stream === null) throw lost(sha256);
    return { stream, size };
  }

  /**
   * Reads the file with this hash.
   *
   * @returns its size
   * @throws DubanError `file-lost`, `file-altered`: nobody is given something else instead
   */
  async check(sha256: string): Promise<number> {
    const there = await this.shelf.open(fileName(sha256));
    if (there === null) throw lost(sha256);
    const found = await measure(there);
    if (found.sha256 !== sha256) throw altered(sha256);
    return found.size;
  }

  /** The hashes of the files that lie here since before a moment. */
  async *lyingSince(before: Date): AsyncIterable<string> {
    if (this.heldBy && existsSync(this.heldBy)) return;
    for await (const { name, since } of this.shelf.list()) {
      const hash = HASH.exec(name)?.[1];
      if (hash && since < before) yield hash;
    }
  }

  /** Removes a file that nothing needs, unless somebody has stored it again since a moment. */
  drop(sha256: string, before: Date): Promise<boolean> {
    return this.shelf.drop(fileName(sha256), before);
  }

  /** Removes what came in half and was left behind, e.g. by a process that was killed. @returns how many */
  async dropHalves(before: Date): Promise<number> {
    let dropped = 0;
    for (const name of await readdir(this.incoming).catch(() => [])) {
      const path = join(this.incoming, name);
      const half = await stat(path).catch(() => null);
      if (!half || half.mtime >= before) continue;
      await rm(path, { force: true });
      dropped += 1;
    }
    return dropped;
  }
}

/** Writes to the disk, and not only to the memory of the machine, before the record says that the file is there. */
async function write(source: Readable, path: string): Promise<StoredFile> {
  const file = counter();
  // There before the first byte: a source that fails at once would else be given up, and its half removed, before it is made.
  const half = await open(path, 'wx');
  await pipeline(source, file.pass, half.createWriteStream({ flush: true }));
  return file.result();
}

async function measure(source: Readable): Promise<StoredFile> {
  const file = counter();
  for await (const _ of file.pass(source)) continue;
  return file.result();
}

/** Counts and hashes what passes. */
function counter() {
  const hash = createHash('sha256');
  let size = 0;
  return {
    async *pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    result: (): StoredFile => ({ sha256: hash.digest('hex'), size }),
  };
}

const lost = (sha256: string) =>
  new DubanError('file-lost', {
    zh: `文件（SHA-256 ${sha256.slice(0, 12)}…）不在存储中，请联系管理员从备份恢复。`,
    en: `The file (SHA-256 ${sha256.slice(0, 12)}…) is not in the storage. Ask the administrator to restore it.`,
  });

const altered = (sha256: string) =>
  new DubanError('file-altered', {
    zh: `存储中的文件与登记的 SHA-256（${sha256.slice(0, 12)}…）不符，不予提供，请联系管理员从备份恢复。`,
    en: `The stored file does not have the recorded SHA-256 (${sha256.slice(0, 12)}…) and is not handed out. Ask the administrator to restore it.`,
  });

const cutOff = () =>
  new DubanError('file-cut-off', {
    zh: '文件未能完整上传，未保存任何内容，请重新上传。',
    en: 'The file did not arrive as a whole; nothing was saved. Upload it again.',
  });
