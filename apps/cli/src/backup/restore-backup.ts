import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { stateFolderUnwritable } from '../launcher/errors';
import { copyFile } from './copy-tree';
import { readManifest, type Manifest } from './manifest';
import { backupDamaged, otherPostgres } from './refusals';
import { makeWhole } from './whole-folder';

export interface RestoreOptions {
  /** The folder of the backup. */
  from: string;
  /** The state folder; it must not exist, or be empty. */
  stateDir: string;
  /** The major version of PostgreSQL that is here. */
  postgres: number;
  /** Told of each draft of a killed restore that is removed. */
  removed?: (draft: string) => void;
}

/**
 * Lays a backup out as a state folder, with every file checked against its fingerprint on the way. All or nothing: the folder
 * gets its name when it is complete. Nothing is started.
 *
 * @throws DubanError `not-a-backup`, `backup-of-another-postgres`, `folder-not-empty`, `backup-damaged`,
 *   `state-folder-unwritable`
 */
export async function restoreBackup({ from, stateDir, postgres, removed }: RestoreOptions): Promise<Manifest> {
  const manifest = readManifest(from);
  if (manifest.postgres !== postgres) throw otherPostgres(manifest.postgres, postgres);
  return makeWhole(stateDir, { marker: 'postgres', unwritable: stateFolderUnwritable, removed }, async (draft) => {
    await makeFolders(from, draft);
    const damaged: string[] = [];
    for (const { path, size, sha256 } of manifest.files) {
      if (!inside(draft, path)) damaged.push(path);
      else if (!(await copiesAs(join(from, path), join(draft, path), size, sha256))) damaged.push(path);
    }
    if (damaged.length) throw backupDamaged(from, damaged);
    return manifest;
  });
}

/** A list of files that somebody changed must not lead out of the folder. */
const inside = (folder: string, path: string): boolean => resolve(folder, path).startsWith(`${resolve(folder)}/`);

/** The folders first, the empty ones as well: a database looks for some of them. */
async function makeFolders(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isDirectory()) continue;
    await mkdir(join(to, relative(from, join(entry.parentPath, entry.name))), { recursive: true, mode: 0o700 });
  }
}

async function copiesAs(from: string, to: string, size: number, sha256: string): Promise<boolean> {
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    const copied = await copyFile(from, to);
    return copied.size === size && copied.sha256 === sha256;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
