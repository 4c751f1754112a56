import { access, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Shelf, Shelved } from './shelf';

/** What is about to be removed, so that nobody finds it meanwhile. */
const GOING = '.going';

/** A folder of this machine, which API and worker share. */
export class FolderShelf implements Shelf {
  constructor(private readonly folder: string) {}

  async open(name: string): Promise<Readable | null> {
    const file = await orNull(open(join(this.folder, name)));
    return file && file.createReadStream();
  }

  async take(path: string, name: string): Promise<void> {
    const place = join(this.folder, name);
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    // The name as well has to be on the disk before the record says that the file is there.
    const folder = await open(dirname(place));
    await folder.sync().finally(() => folder.close());
  }

  async renew(name: string): Promise<boolean> {
    const now = new Date();
    return (await orNull(utimes(join(this.folder, name), now, now).then(() => true))) ?? false;
  }

  async *list(): AsyncIterable<Shelved> {
    for (const part of (await orNull(readdir(this.folder))) ?? []) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue;
      for (const found of await readdir(join(this.folder, part))) {
        const name = `${part}/${found.endsWith(GOING) ? await this.back(part, found) : found}`;
        const file = await orNull(stat(join(this.folder, name)));
        if (file) yield { name, since: file.mtime };
      }
    }
  }

  /** Who stores the same file at this moment either finds it new afterwards, or does not find it and puts it there again. */
  async drop(name: string, before: Date): Promise<boolean> {
    const path = join(this.folder, name);
    const going = `${path}${GOING}`;
    if (!(await orNull(rename(path, going).then(() => true)))) return true;
    const { mtime } = await stat(going);
    if (mtime >= before) {
      await rename(going, path);
      return false;
    }
    await rm(going);
    return true;
  }

  /** Whoever was removing it was ended: it is looked at again. */
  private async back(part: string, going: string): Promise<string> {
    const name = going.slice(0, -GOING.length);
    const path = join(this.folder, part, name);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (!there) await orNull(rename(join(this.folder, part, going), path));
    return name;
  }
}

/** Null where there is no such file. */
async function orNull<T>(attempt: Promise<T>): Promise<T | null> {
  try {
    return await attempt;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
