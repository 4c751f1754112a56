import { readJson, writeJson } from '../launcher/files';
import { join } from 'node:path';
import type { CopiedFile } from './copy-tree';
import { notABackup } from './refusals';

/** The form of a backup; one that this version does not know is refused. */
const FORMAT = 1;

/** `backup.json`: what a backup holds. Without it the folder is no backup, or one that was broken off. */
export interface Manifest {
  format: number;
  /** What was acknowledged before this instant is in the backup; of what came just after it, some may be. */
  takenAt: string;
  /** The major version of PostgreSQL, which alone can read the data. */
  postgres: number;
  /** True where files lie in a bucket, which the backup leaves where they are. */
  filesInBucket: boolean;
  files: CopiedFile[];
}

const fileOf = (folder: string) => join(folder, 'backup.json');

export function writeManifest(folder: string, held: Omit<Manifest, 'format'>): Manifest {
  const manifest = { format: FORMAT, ...held };
  writeJson(fileOf(folder), manifest, 0o600);
  return manifest;
}

/** @throws DubanError `not-a-backup` */
export function readManifest(folder: string): Manifest {
  const manifest = readJson<Manifest>(fileOf(folder));
  if (manifest?.format !== FORMAT || !Array.isArray(manifest.files)) throw notABackup(folder);
  return manifest;
}
