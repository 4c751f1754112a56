import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';
import { become } from '../run.mjs';
import { balance } from './balance.mjs';

/** Of the day, so that no plan on the real clock does anything before its date is taken in hand. */
export function otherHours(dir) {
  const hour = (new Date().getUTCHours() + 8 + 12) % 24; // twelve hours from now, in Shanghai
  const two = (n) => String(n).padStart(2, '0');
  const file = join(dir, 'working-hours.json');
  writeFileSync(file, JSON.stringify({ stretches: [{ from: `${two(hour)}:00`, to: `${two(hour)}:59` }] }));
  return file;
}

/** The story of the pilot, told with a browser on the processes of the cluster. @returns the exit code */
export async function clusterPilot({ require, built, dir, cluster, port }) {
  const { openDatabase } = require(join(built, 'libs/persistence/src/index.js'));
  const { seedDemoAccounts } = require(join(built, 'libs/identity/src/index.js'));
  const { loadDirectory } = require(join(built, 'config/index.js'));
  const { told, ownerUrl, stateDir } = cluster;
  const orm = await openDatabase(cluster.databaseUrl);
  await orm.em.fork().transactional((em) => seedDemoAccounts(em, loadDirectory(), stateDir));
  await orm.close(true);
  const { url, stop } = await balance(Object.values(cluster.urls), port);
  const file = join(dir, 'cluster.json');
  writeFileSync(file, JSON.stringify({ told, ownerUrl, stateDir, url }), { mode: 0o600 });
  const nothing = Object.fromEntries(Object.keys(told).map((name) => [name, undefined])); // the specs start servers of their own, too
  const args = ['test/journeys/pilot', '--selectProjects', 'servers', '-w', '1'];
  try {
    const jest = join(ROOT, 'scripts/jest.mjs');
    return await become(process.execPath, [jest, ...args], { env: { ...nothing, DUBAN_TEST_CLUSTER: file } });
  } finally {
    stop();
  }
}
