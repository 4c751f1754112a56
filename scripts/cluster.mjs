/**
 * `npm run cluster`: two Temporal nodes with mTLS, PostgreSQL, two APIs, three workers and a bucket, on this machine and without
 * containers, until Ctrl-C. `npm run cluster -- story` kills each of them in turn while plans run, prints a report, keeps it
 * in `dist/cluster-report.json`, and ends with exit code 1 when something was lost or done twice. `npm run cluster -- pilot` tells
 * the story of the pilot on it, with a browser.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { clusterPilot, otherHours } from './lib/cluster/pilot.mjs';
import { startCluster } from './lib/cluster/start.mjs';
import { clusterStory } from './lib/cluster/story.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { exitWith, say } from './lib/say.mjs';
import { launcher, withFolder } from './lib/servers.mjs';

const built = join(ROOT, 'dist/cli');
const DAY_AND_NIGHT = join(ROOT, 'test/setup/day-and-night.json');

async function main(what) {
  const require = createRequire(join(built, 'apps/cli/src/main.js'));
  await withFolder(async (dir) => {
    const { anyFreePort } = launcher(require, built);
    const port = await anyFreePort();
    // In the story nobody rests at night, so that it is the same at every hour.
    const environment = {
      look: {},
      story: { DUBAN_WORKING_HOURS: DAY_AND_NIGHT },
      pilot: { DUBAN_WORKING_HOURS: otherHours(dir) },
    }[what];
    const cluster = await startCluster({ require, built, dir, demo: what !== 'story', environment });
    try {
      if (what === 'story') await tell({ require, built, dir, cluster, say });
      else if (what === 'pilot') process.exitCode = await clusterPilot({ require, built, dir, cluster, port });
      else {
        await require(join(built, 'apps/cli/src/demo.js')).startDemo(cluster); // signed in with one click at `api-1` alone
        await look(cluster, dir);
      }
    } finally {
      await cluster.stop();
    }
  });
}

async function tell(about) {
  const report = await clusterStory(about);
  const text = JSON.stringify(report, null, 2);
  writeFileSync(join(ROOT, 'dist/cluster-report.json'), `${text}\n`);
  process.stdout.write(`${text}\n`);
  process.exitCode = report.passed ? 0 : 1;
}

/** Where everything is, until somebody has seen enough. */
async function look({ urls, members, metrics, told }, dir) {
  for (const [name, url] of Object.entries(urls)) say(`  ${name}  ${url}`);
  for (const { name, running } of members.values()) say(`  ${name}  pid ${running.pid}`);
  for (const name of [...Object.keys(urls), 'worker-1', 'worker-2', 'worker-3']) say(`  ${metrics(name)}`);
  say(`  Temporal ${told.TEMPORAL_ADDRESS}, certificates and logs ${dir}; Ctrl-C 停止 / stops it`);
  await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
}

try {
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'api', 'web']);
  if (pinnedNode() === process.execPath)
    await main(['story', 'pilot'].find((what) => what === process.argv[2]) ?? 'look');
  else process.exitCode = await become(pinnedNode(), [join(ROOT, 'scripts/cluster.mjs'), ...process.argv.slice(2)]);
} catch (error) {
  exitWith(error);
}
