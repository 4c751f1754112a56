/**
 * `npm run chaos`: ladder runs while worker, API, Temporal and PostgreSQL are killed at random. Prints a report, keeps it
 * in `dist/chaos-report.json`, and ends with exit code 1 when something did not hold.
 *
 *   DUBAN_CHAOS_RUNS=1000 DUBAN_CHAOS_SEED=1 DUBAN_CHAOS_MINUTES=30 npm run chaos
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { chaos } from './lib/chaos/index.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { exitWith, say } from './lib/say.mjs';
import { withFolder } from './lib/servers.mjs';
import { startTemporalEarly } from './temporal-early.mjs';

const built = join(ROOT, 'dist/cli');

async function main() {
  const { DUBAN_CHAOS_RUNS: runs = 1000, DUBAN_CHAOS_SEED: seed = 1, DUBAN_CHAOS_MINUTES: minutes = 30 } = process.env;
  const require = createRequire(join(built, 'apps/cli/src/main.js'));
  const order = { runs: Number(runs), seed: Number(seed), minutes: Number(minutes) };
  const report = await withFolder((dir) => chaos({ require, built, dir, ...order, say }));
  const text = JSON.stringify(report, null, 2);
  writeFileSync(join(ROOT, 'dist/chaos-report.json'), `${text}\n`);
  process.stdout.write(`${text}\n`);
  process.exitCode = report.passed ? 0 : 1;
}

try {
  await startTemporalEarly();
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'api', 'web']);
  if (pinnedNode() === process.execPath) await main();
  else process.exitCode = await become(pinnedNode(), [join(ROOT, 'scripts/chaos.mjs')]);
} catch (error) {
  exitWith(error);
}
