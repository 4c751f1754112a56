import { join } from 'node:path';
import { repoRoot } from '../paths';
import { fileError, readChecked } from '../read-checked';
import { Directory } from './directory-file';
import { requirePosts } from './require-posts';

const CODE = 'directory-invalid';

/**
 * Reads and checks a directory; the county's own by default.
 * @throws DubanError `directory-invalid`, naming file, place and remedy.
 */
export function loadDirectory(file = join(repoRoot, 'config/directory/liannan.yaml')): Directory {
  const directory = readChecked(file, Directory, CODE);
  const known = new Set(directory.bodies.map(({ name }) => name));
  for (const part of ['countyOffice', 'coordinator', 'organizationDepartment'] as const) {
    if (!known.has(directory[part])) {
      throw fileError(file, CODE, [
        {
          place: part,
          zh: `“${directory[part]}”不在 bodies 中，应填其中一个 name`,
          en: `"${directory[part]}" is not among the bodies; give the name of one of them`,
        },
      ]);
    }
  }
  requirePosts(file, directory);
  return directory;
}
