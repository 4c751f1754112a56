import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that was copied, by its path in the backup. */
export interface CopiedFile {
  path: string;
  /** Bytes. */
  size: number;
  /** Of the content that was copied, in hex. */
  sha256: string;
}

export interface TreeCopy {
  /** The folder or file to copy; one that is not there is no file at all. */
  from: string;
  /** The root of the backup. */
  root: string;
  /** Where it goes below the root. */
  to: string;
  /** False for what is left out, by its path below `from`. A folder that is left out is not entered. */
  takes?: (path: string) => boolean;
}

/**
 * Copies folders and files, readable by their owner alone, and fingerprints what it copied. What goes away while it is
 * being copied is left out: a database removes files as it runs, and knows from its log that it did.
 */
export async function copyTree({ from, root, to, takes = () => true }: TreeCopy): Promise<CopiedFile[]> {
  const copied: CopiedFile[] = [];
  const visit = async (below: string): Promise<void> => {
    const source = join(from, below);
    const stat = await orGone(lstat(source));
    if (!stat) return;
    const path = join(to, below);
    if (stat.isDirectory()) {
      await mkdir(join(root, path), { recursive: true, mode: 0o700 });
      const names = (await orGone(readdir(source))) ?? [];
      for (const name of names.sort()) {
        const child = join(below, name);
        if (takes(child)) await visit(child);
      }
    } else if (stat.isFile()) {
      const file = await orGone(copyFile(source, join(root, path)));
      if (file) copied.push({ path, ...file });
    }
  };
  await visit('');
  return copied;
}

/** Copies one file through to the disk. @returns its size and SHA-256 */
export async function copyFile(from: string, to: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const fingerprint = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(from), fingerprint, createWriteStream(to, { mode: 0o600, flush: true }));
  await chmod(to, 0o600);
  return { size, sha256: hash.digest('hex') };
}

/** What was renamed or made in a folder outlives a power cut only when the folder itself is on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function orGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
