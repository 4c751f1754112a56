import { join } from 'node:path';
import { stateFolderCopied } from './errors';
import { readJson, writeJson } from './files';
import { folderIdentity } from './folder-identity';

/** Whose data lie in a folder outside of the state folder. */
interface Owner {
  folder: string;
  identity: string;
}

const ownerFile = (base: string) => join(base, 'owner.json');

/** Is the folder that owns the data still where it was? */
function lives({ folder, identity }: Owner): boolean {
  try {
    return folderIdentity(folder) === identity;
  } catch {
    return false;
  }
}

/**
 * Where the data of a PostgreSQL folder lie: in it, or where its `place.json` says.
 * @throws DubanError `state-folder-copied` in a copy of a folder whose data lie elsewhere and belong to the original
 */
export function placeOf(folder: string): string {
  const base = readJson<{ base: string }>(join(folder, 'place.json'))?.base;
  if (!base) return folder;
  const owner = readJson<Owner>(ownerFile(base));
  if (owner && owner.identity !== folderIdentity(folder) && lives(owner)) {
    throw stateFolderCopied(folder, owner.folder, base);
  }
  keepPlace(folder, base); // since the last time the folder may have been moved, or come back from a backup
  return base;
}

/** Writes down that the data of a folder lie elsewhere, on both sides. */
export function keepPlace(folder: string, base: string): void {
  writeJson(join(folder, 'place.json'), { base });
  writeJson(ownerFile(base), { folder, identity: folderIdentity(folder) } satisfies Owner);
}
