/**
 * `npm run typecheck`: all types, of the programs and of the page, by the compiler in machine code: several times as fast as
 * the one that the build and the linter load. What has not changed since the last run is not checked again.
 */
import { join } from 'node:path';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const TSC = join(ROOT, 'node_modules/typescript-7/bin/tsc');
const CACHE = join(ROOT, 'node_modules/.cache/types');

for (const [name, project] of [
  ['programs', '.'],
  ['page', 'apps/web'],
]) {
  const known = ['--incremental', '--tsBuildInfoFile', join(CACHE, `${name}.tsbuildinfo`)];
  const { code } = await run(pinnedNode(), [TSC, '--noEmit', ...known, '-p', join(ROOT, project)]);
  if (code !== 0) process.exitCode = 1;
}
