/**
 * Two rehearsals and plans on the real clock, while each process of the cluster is killed in turn, one Temporal node is lost
 * for good, and the workers are replaced by a build whose case workflow has changed.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { apiSession } from '../api-session.mjs';
import { abolishRestDays } from '../bench-clauses/no-rest-days.mjs';
import { checksOf } from '../chaos/checks.mjs';
import { addressee, openAddressee } from '../chaos/house.mjs';
import { startPlans } from '../chaos/plans.mjs';
import { inventedPlan } from '../invented-plan.mjs';
import { openAccount } from '../open-account.mjs';
import { pause } from '../pause.mjs';
import { nextBuild } from './next-build.mjs';
import { standing, watchCluster } from './watch.mjs';

/** Long enough at each date that the rehearsals are under way during all of it. */
const PACE_MS = 5_000;
const LONGEST_STEP_MS = 120_000;
const CLAUSES = 10;
const DAY = 86_400_000;
const KILLED = ['worker-1', 'api-1', 'temporal-2', 'worker-2', 'postgres', 'api-2', 'worker-3', 'temporal-1'];
const COORDINATOR = { username: 'cluster', name: '测试员', post: '股长', body: '县国土环保局' };

const shanghai = (instant) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);

/** @returns the report; `passed` is false when something was lost or done twice */
export async function clusterStory({ require, built, dir, cluster, say }) {
  const { openDuban } = require(join(built, 'libs/use-cases/src/index.js'));
  const { lazyClient } = require(join(built, 'libs/temporal/src/index.js'));
  const duban = await openDuban(
    {
      ...process.env,
      DATABASE_URL: cluster.databaseUrl,
      DUBAN_STATE_DIR: cluster.stateDir,
    },
    'county',
  );
  const ask = (sql, ...values) => duban.orm.em.fork().execute(sql, values);
  const next = await nextBuild(join(dir, 'next'));
  await duban.orm.em.fork().transactional(abolishRestDays);
  const plans = await startPlans(require, built, duban, 2, PACE_MS);
  const person = addressee({
    ...{ url: cluster.urls['api-2'], orm: duban.orm },
    ...(await openAddressee(require, built, duban.orm)),
  });
  const office = eitherApi(cluster.urls, await openAccount(require, built, duban.orm, COORDINATOR));
  const watch = watchCluster({ urls: cluster.urls, orm: duban.orm });
  const steps = [];
  const confirmed = [];

  /** Something happens in the instant in which a plan of the real clock is confirmed, whose reminders are due at once. */
  const step = async (what, happen) => {
    const [issuedOn, dueOn] = [-10, 30].map((days) => shanghai(Date.now() + days * DAY));
    const text = inventedPlan({ clauses: CLAUSES, dueOn, issuedOn });
    const { planId } = await office('plans/text', { text });
    watch.turn();
    const happening = happen();
    const begun = Date.now();
    await office(`plans/${planId}/confirm`, {});
    confirmed.push(planId);
    const accepted = Date.now() - begun;
    await until(async () => (await remindersOf(ask, planId)) >= CLAUSES);
    const reminded = Date.now() - begun;
    await happening;
    await until(() => [...cluster.members.values()].every(({ running, lost }) => running || lost));
    const now = await standing(cluster);
    const row = { what, accepted: accepted / 1_000, reminded: reminded / 1_000, longest: watch.turn(), ...now };
    steps.push(row);
    say(JSON.stringify(row));
  };

  try {
    await step('nothing', async () => {});
    for (const name of KILLED) await step(`kill -9 ${name}`, async () => cluster.members.get(name).kill());
    await step('temporal-1 lost for good', async () => cluster.members.get('temporal-1').lose());
    for (const name of cluster.workers) {
      await step(`${name} replaced by the next build`, () =>
        cluster.members.get(name).replace(cluster.start(name, next)),
      );
    }
    await until(async () => (await dayCount(ask)) === 0, 15 * 60_000);
    await until(async () => (await open(ask)) === 0);
    await step('nothing, afterwards', async () => {});
    await watch.stop();
    say('nobody looks any more');
    await person.stop();
    say('nobody acts any more: what is left is checked');
    const client = lazyClient(cluster.temporalNodes[1], 'duban');
    const { accepted } = person;
    const found = await checksOf({ require, built, orm: duban.orm, client, plans, accepted, ended: 0 });
    say('checked');
    const patchedRuns = await client.workflow.count(`TemporalChangeVersion = 'cluster-story'`);
    await client.connection.close();
    const doubles = await wrongReminders(ask, confirmed);
    const checks = { ...found, 'each reminder of the real clock once': doubles };
    const most = (valueOf) => Math.max(...steps.map(valueOf));
    return {
      steps,
      rungs: plans.reduce((sum, { expected }) => sum + expected.length, 0),
      confirmed: confirmed.length,
      receipts: { accepted: accepted.size, refused: person.failures() },
      casesOnTheNextBuild: Number(patchedRuns.count),
      longestSeconds: {
        ...{ withoutAnyApi: most(({ longest }) => longest.api), untilAccepted: most(({ accepted }) => accepted) },
        untilReminded: most(({ reminded }) => reminded),
        withoutARehearsalGoingOn: most(({ longest }) => longest.rehearsals),
      },
      checks: Object.fromEntries(Object.entries(checks).map(([name, wrong]) => [name, wrong.length ? wrong : 'holds'])),
      passed: Object.values(checks).every((wrong) => wrong.length === 0),
    };
  } finally {
    await watch.stop();
    await person.stop();
    await duban.orm.close(true);
  }
}

/** A person who tries the other address when one does not answer; the key of the request makes it one act. */
function eitherApi(urls, credentials) {
  const sessions = Object.values(urls).map((url) => apiSession(url, { patience: 5_000 }));
  return async (path, body) => {
    const key = randomUUID();
    const giveUpAt = Date.now() + LONGEST_STEP_MS;
    for (let nth = 0; ; nth += 1) {
      const { post, hasCookie } = sessions[nth % sessions.length];
      try {
        if (!hasCookie()) await post('session', credentials);
        return await post(path, body, { 'idempotency-key': key });
      } catch (error) {
        if (Date.now() > giveUpAt || /: 4\d\d /.test(error.message)) throw error;
        await pause(200);
      }
    }
  };
}

const number = async (ask, sql, ...values) => Number((await ask(sql, ...values))[0].n);
const remindersOf = (ask, planId) =>
  number(ask, `select count(*) as n from event where plan_id = ? and kind = 'reminded'`, planId);
const dayCount = (ask) => number(ask, `select count(*) as n from rehearsal where state <> 'finished'`);
const open = (ask) =>
  number(
    ask,
    `select (select count(*) from outbox) + (select count(*) from process where ended_at is null and answered < asked) as n`,
  );

/** Clauses that were reminded more or less than once. */
async function wrongReminders(ask, plans) {
  const rows = await ask(
    `select c.plan_id, c.number, count(e.id)::int as n from clause c
     left join event e on e.clause_id = c.id and e.kind = 'reminded'
     where c.plan_id in (?) group by 1, 2 having count(e.id) <> 1`,
    plans,
  );
  return rows.map(({ plan_id: plan, number, n }) => `plan ${plan}, clause ${number}: ${n} reminders`);
}

/** Waits until something is so; the database may be away meanwhile. */
async function until(look, withinMs = LONGEST_STEP_MS) {
  const giveUpAt = Date.now() + withinMs;
  while (!(await Promise.resolve(look()).catch(() => false))) {
    if (Date.now() > giveUpAt) throw new Error('it takes too long');
    await pause(100);
  }
}
