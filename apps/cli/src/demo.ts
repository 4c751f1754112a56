import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDirectory, repoRoot } from '@app/config';
import { seedDemoAccounts } from '@app/identity';
import { Plan } from '@app/persistence';
import { withDuban } from './house';
import type { Servers } from './launcher';
import { startRehearsal } from './rehearsal/run-rehearsal';

/** Two seconds at each date: four years pass in about a quarter of an hour, and a person can watch the lights change. */
const PACE_MS = 2_000;

/**
 * On the first start: the demo's accounts, and the repository's own plan as a rehearsal at a speed a person can watch,
 * so that the first page is alive. Later starts find both there.
 */
export async function startDemo(servers: Servers): Promise<void> {
  await withDuban(servers, async (duban) => {
    await duban.orm.em.fork().transactional((em) => seedDemoAccounts(em, loadDirectory(), servers.stateDir));
    if (await duban.orm.em.fork().count(Plan)) return;
    await startRehearsal(duban, {
      fileName: 'plan.txt',
      bytes: readFileSync(join(repoRoot, 'config/demo/plan.txt')),
      from: '2017-06-29',
      until: '2021-06-30',
      seed: 1,
      profile: 'mixed',
      pace: PACE_MS,
      demo: true,
    });
  });
}
