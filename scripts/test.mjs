/** `npm test`: everything a change has to pass, from a bare clone. Further arguments go to jest. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, childEnv, pinnedNode } from './lib/paths.mjs';
import { become, run } from './lib/run.mjs';
import { duration, exitWith, say, stage } from './lib/say.mjs';
import { startTemporalEarly } from './temporal-early.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

/** Runs a check and shows what it said only when it failed. */
async function check(name, ...commands) {
  for (const [command, ...args] of commands) {
    const { code, output } = await run(command, args, { quiet: true });
    if (code !== 0) {
      say(output.trimEnd());
      throw new Error(`${name} failed`);
    }
  }
}

/** Like `stage`, but a failure is remembered instead of ending the run: one run shows all that is wrong. */
async function passes(name, work) {
  try {
    await stage(name, work);
    return true;
  } catch {
    return false;
  }
}

try {
  const begun = Date.now();
  await startTemporalEarly();
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'api', 'web']);
  const typecheck = [[bin('tsc'), '--noEmit']];
  const { exists } = await import('./lib/inputs.mjs');
  if (exists('apps/web/tsconfig.json')) typecheck.push([bin('tsc'), '--noEmit', '-p', 'apps/web']);
  const [lint, types, unused] = await Promise.all([
    passes('lint', () => check('lint', [bin('eslint'), '.', '--max-warnings', '0'])),
    passes('typecheck', () => check('typecheck', ...typecheck)),
    passes('unused', () => check('unused', [bin('knip')])),
  ]);
  const jestBegun = Date.now();
  const jest = await become(
    pinnedNode(),
    [
      '--experimental-vm-modules',
      '--no-warnings',
      '--require',
      join(ROOT, 'scripts/lib/typescript-in-threads.js'),
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...process.argv.slice(2),
    ],
    { env: childEnv({ TZ: 'UTC' }) },
  );
  const failed = [!lint && 'lint', !types && 'typecheck', !unused && 'unused', jest !== 0 && 'jest'].filter(Boolean);
  const times = `jest ${duration(Date.now() - jestBegun)}, all ${duration(Date.now() - begun)}`;
  say(failed.length ? `✘ failed: ${failed.join(', ')}  (${times})` : `✔ ${times}`);
  process.exitCode = failed.length ? 1 : 0;
} catch (error) {
  exitWith(error);
}
