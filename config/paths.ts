import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The root of the repository: the nearest parent folder that holds nest-cli.json. Assets, templates and policies are
 * found from here, because compiled code lies deeper (dist/…) than its source.
 */
export const repoRoot: string = findRepoRoot(__dirname);

function findRepoRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nest-cli.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`No nest-cli.json in ${start} or any folder above it.`);
  }
}
