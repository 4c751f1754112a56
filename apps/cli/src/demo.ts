import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDirectory, repoRoot } from '@app/config';
import { endDemo, seedDemoAccounts } from '@app/identity';
import { Account, Plan, openDatabase, type Body, type EntityManager } from '@app/persistence';
import type { Actor, Duban } from '@app/use-cases';
import { demoStep } from './demo-step';
import { withDuban } from './house';
import type { Servers } from './launcher';
import { operator } from './operator';
import { beginRehearsal, startRehearsal } from './rehearsal/run-rehearsal';

/** Two seconds at each date: four years pass in about a quarter of an hour, and a person can watch the lights change. */
const PACE_MS = 2_000;

/** The demo's person at the coordinating body, who has settled the doubts of the demo plan. */
async function demoCoordinator(duban: Duban): Promise<Actor> {
  const username = loadDirectory().coordinator;
  const account = await duban.orm.em.fork().findOneOrFail(Account, { username }, { populate: ['body'] });
  const { id, displayName, post, role } = account;
  const body = account.body as Body | null;
  return { accountId: id, name: displayName, post, role, bodyId: body?.id ?? null, body: body?.name ?? null };
}

/**
 * On the first start: the demo's accounts, and the repository's own plan as a rehearsal at a speed a person can watch,
 * so that the first page is alive. Later starts find both there, or go on where an earlier one was interrupted.
 */
export async function startDemo(servers: Servers): Promise<void> {
  await withDuban(servers, async (duban) => {
    await duban.orm.em.fork().transactional((em) => seedDemoAccounts(em, loadDirectory(), servers.stateDir));
    const step = demoStep(await duban.orm.em.fork().find(Plan, {}, { fields: ['demo', 'state'], orderBy: { id: 1 } }));
    if (step === 'nothing') return;
    const order = {
      fileName: 'plan.txt',
      bytes: readFileSync(join(repoRoot, 'config/demo/plan.txt')),
      from: '2017-06-29',
      until: '2021-06-30',
      seed: 1,
      profile: 'mixed' as const,
      pace: PACE_MS,
      demo: true,
      settledBy: await demoCoordinator(duban),
    };
    if (step === 'import') await startRehearsal(duban, order);
    else await beginRehearsal(duban, step, order);
  });
}

/** `--no-demo`: the accounts of an earlier demo end, with their sessions, before anybody can use them. */
export async function endDemoAccounts(databaseUrl: string): Promise<void> {
  const orm = await openDatabase(databaseUrl);
  try {
    const by = { accountId: null, name: operator().name };
    await orm.em.fork().transactional((em) => endDemo(em as EntityManager, by));
  } finally {
    await orm.close(true);
  }
}
