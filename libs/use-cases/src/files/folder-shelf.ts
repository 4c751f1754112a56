import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Shelf } from './shelf';

/** A folder of this machine, which API and worker share. */
export class FolderShelf implements Shelf {
  constructor(private readonly folder: string) {}

  async read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.${randomUUID()}.part`; // of its own, also when two people store the same file at once
    try {
      // On the disk before the record says that it is there.
      await writeFile(half, bytes, { flush: true });
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true }); // a full disk would stay full
      throw error;
    }
  }
}
