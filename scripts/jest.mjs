/** `npm run jest -- <what>`: the tests alone, or some of them, on what has been built. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { exitWith } from './lib/say.mjs';

/** Becomes jest. @returns its exit code */
export function jest(args, env = {}) {
  return become(
    pinnedNode(),
    [
      '--experimental-vm-modules',
      '--no-warnings',
      '--require',
      join(ROOT, 'scripts/lib/typescript-in-threads.js'),
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...args,
    ],
    { env },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureInstalled();
    process.exitCode = await jest(process.argv.slice(2));
  } catch (error) {
    exitWith(error);
  }
}
