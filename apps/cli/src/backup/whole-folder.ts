import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { causeOf, type DubanError } from '../launcher/errors';
import { isAlive } from '../launcher/processes';
import { syncFolder } from './copy-tree';
import { folderTaken } from './refusals';

/** What the disk says when it is full or closed to us. */
const UNWRITABLE = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM']);

export interface Making {
  /** What makes the folder what it is: it comes last, and without it the folder is nothing. */
  marker: string;
  /** The refusal where the disk is full or closed to us. */
  unwritable: (folder: string, error: unknown) => DubanError;
  /** Told of each draft of somebody killed that is removed. */
  removed?: (draft: string) => void;
}

/**
 * Makes a folder that is whole or not there: `fill` works on a draft, and what it made gets its place when it has ended. The
 * draft lies beside the place, or in it where the folder is there already: it may be a disk of its own. What was broken off is
 * removed, also what another run left that was killed.
 *
 * @throws DubanError `folder-not-empty`, what `unwritable` makes, and what `fill` throws
 */
export async function makeWhole<T>(
  folder: string,
  { marker, unwritable, removed }: Making,
  fill: (draft: string) => Promise<T>,
): Promise<T> {
  const there = existsSync(folder);
  const draft = join(there ? folder : dirname(folder), `.${basename(folder)}.${process.pid}.partial`);
  try {
    for (const left of draftsLeft(folder)) {
      await rm(left, { recursive: true, force: true });
      removed?.(left);
    }
    if (there && readdirSync(folder).length > 0) throw folderTaken(folder);
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const made = await fill(draft);
    await syncFolder(draft);
    if (there) await moveUp(draft, folder, marker);
    else {
      await rename(draft, folder); // takes the place of an empty folder, and of no other
      await syncFolder(dirname(folder));
    }
    return made;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw UNWRITABLE.has(causeOf(error)) ? unwritable(folder, error) : error;
  }
}

async function moveUp(draft: string, folder: string, marker: string): Promise<void> {
  const names = (await readdir(draft)).filter((name) => name !== marker);
  for (const name of names) await rename(join(draft, name), join(folder, name));
  await syncFolder(folder);
  await rename(join(draft, marker), join(folder, marker));
  await rmdir(draft);
  await syncFolder(folder);
}

/** Drafts of this folder whose process is gone: they hold passwords and a private key. Our own number was theirs before. */
function draftsLeft(folder: string): string[] {
  const pattern = /^\.(.+)\.(\d+)\.partial$/;
  return [dirname(folder), folder].flatMap((place) =>
    namesIn(place)
      .filter((name) => {
        const [, of, pid] = pattern.exec(name) ?? [];
        return of === basename(folder) && (Number(pid) === process.pid || !isAlive(Number(pid)));
      })
      .map((name) => join(place, name)),
  );
}

/** None in a folder that is not there, or that we may not read: beside a disk there may be such a one. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
