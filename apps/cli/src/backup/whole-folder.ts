import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { causeOf, stateFolderUnwritable } from '../launcher/errors';
import { syncFolder } from './copy-tree';
import { folderTaken } from './refusals';

/** What the disk says when it is full or closed to us. */
const UNWRITABLE = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM']);

/**
 * Makes a folder that is whole or not there: `fill` works beside its place, and the name is given when it has ended. What was
 * broken off is removed.
 *
 * @throws DubanError `folder-not-empty`, `state-folder-unwritable`, and what `fill` throws
 */
export async function makeWhole<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw folderTaken(folder);
  const draft = join(dirname(folder), `.${basename(folder)}.${process.pid}.partial`);
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const made = await fill(draft);
    await syncFolder(draft);
    await rename(draft, folder); // takes the place of an empty folder, and of no other
    await syncFolder(dirname(folder));
    return made;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw UNWRITABLE.has(causeOf(error)) ? stateFolderUnwritable(folder, error) : error;
  }
}
