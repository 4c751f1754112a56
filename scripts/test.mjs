/**
 * `npm test`: everything a change has to pass, from a bare clone. `npm run test:long` (`--long`) is the same with the long
 * stories in their full length. Further arguments go to jest.
 */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { jest } from './jest.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { duration, exitWith, say, stage } from './lib/say.mjs';
import { withSecondTry } from './lib/second-try.mjs';
import { startTemporalEarly } from './temporal-early.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
/** By what stands in the files, not by their times: a fresh checkout of the same files is known. */
const LINT_CACHE = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  join(ROOT, 'node_modules/.cache/eslint/'),
];

const long = process.argv[2] === '--long';
const forJest = process.argv.slice(long ? 3 : 2);

/** Runs a check and shows what it said only when it failed. */
async function check(name, [command, ...args]) {
  const { code, output } = await run(command, args, { quiet: true });
  if (code === 0) return;
  say(output.trimEnd());
  throw new Error(`${name} failed`);
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
  // Beside the tests: these use one processor, and the tests often wait for a server.
  const checks = Promise.all([
    passes('lint', () => check('lint', [bin('eslint'), '.', '--max-warnings', '0', ...LINT_CACHE])),
    passes('typecheck', () => check('typecheck', [pinnedNode(), join(ROOT, 'scripts/typecheck.mjs')])).then(
      async (types) => [types, await passes('unused', () => check('unused', [bin('knip')]))],
    ),
  ]);
  const jestBegun = Date.now();
  const environment = { TZ: 'UTC', ...(long ? { DUBAN_TEST_LENGTH: 'long' } : {}) };
  const jestCode = await withSecondTry((args) => jest(args, environment), forJest, say);
  const jestTook = Date.now() - jestBegun;
  const [lint, [types, unused]] = await checks;
  const failed = [!lint && 'lint', !types && 'typecheck', !unused && 'unused', jestCode !== 0 && 'jest'].filter(
    Boolean,
  );
  const times = `jest ${duration(jestTook)}, all ${duration(Date.now() - begun)}`;
  say(failed.length ? `✘ failed: ${failed.join(', ')}  (${times})` : `✔ ${times}`);
  process.exitCode = failed.length ? 1 : 0;
} catch (error) {
  exitWith(error);
}
