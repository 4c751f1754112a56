/**
 * Ladder runs under random `kill -9` of worker, API, Temporal and PostgreSQL, connections that are cut and workflows that
 * are ended by hand: `duban up` with rehearsed plans in which
 * nobody does anything, so that every obligation climbs to the interview and the proposal to refer. Afterwards the
 * record is held against the pure forecast.
 */
import { join } from 'node:path';
import { pause } from '../pause.mjs';
import { duration } from '../say.mjs';
import { checksOf } from './checks.mjs';
import { addressee, openAddressee, startUp } from './house.mjs';
import { PER_PLAN, startPlans } from './plans.mjs';
import { startStorm } from './storm.mjs';

/** The storm ends after this share of the time; the rest is for coming to an end. */
const STORM = 0.6;

/** @returns the report; `passed` is false when a check failed or the time was over */
export async function chaos({ require, built, dir, runs, seed, minutes, say }) {
  const begun = Date.now();
  const deadline = begun + minutes * 60_000;
  const up = await startUp(require, built, dir);
  const { openDuban } = require(join(built, 'libs/use-cases/src/index.js'));
  const { lazyClient } = require(join(built, 'libs/temporal/src/index.js'));
  const duban = await openDuban({ DATABASE_URL: up.databaseUrl, DUBAN_STATE_DIR: dir }, 'county');
  const client = lazyClient(up.temporalAddress, up.namespace);
  try {
    const plans = await startPlans(require, built, duban, Math.ceil(runs / PER_PLAN));
    say(`${plans.length * PER_PLAN} ladder runs in ${plans.length} plans, seed ${seed}, at most ${minutes} minutes`);
    const person = addressee({ url: up.url, orm: duban.orm, ...(await openAddressee(require, built, duban.orm)) });
    const cutConnections = () => cutAll(duban);
    const endWorkflow = (share) => endOne(client, share);
    const storm = startStorm({ pidOf: up.pidOf, cutConnections, endWorkflow, seed, say });
    const calm = setTimeout(() => void storm.stop(), (deadline - Date.now()) * STORM);
    const finished = await untilFinished(duban, plans.length, deadline, say);
    clearTimeout(calm);
    await storm.stop();
    await settled(duban, deadline);
    await person.stop();
    const { accepted } = person;
    const ended = storm.kills.workflow;
    const found = await checksOf({ require, built, orm: duban.orm, client, plans, accepted, ended });
    return {
      runs: plans.length * PER_PLAN,
      seed,
      took: duration(Date.now() - begun),
      finished,
      kills: storm.kills,
      rungs: plans.reduce((sum, { expected }) => sum + expected.length, 0),
      receipts: { accepted: accepted.size, refused: person.failures() },
      checks: Object.fromEntries(Object.entries(found).map(([name, wrong]) => [name, wrong.length ? wrong : 'holds'])),
      passed: finished && Object.values(found).every((wrong) => wrong.length === 0),
    };
  } finally {
    await client.connection.close();
    await duban.orm.close(true);
    await up.stop();
  }
}

/** Ends every connection of worker, API and outbox to the database, in whatever they are. */
async function cutAll({ orm }) {
  const rows = await orm.em
    .fork()
    .execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'duban-%'");
  return rows.length > 0;
}

/** Ends a workflow that runs as an operator would by hand; the house has to miss it by itself. */
async function endOne(client, share) {
  const running = [];
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    running.push(workflowId);
  }
  if (running.length === 0) return false;
  await client.workflow.getHandle(running.sort()[Math.floor(share * running.length)]).terminate('chaos');
  return true;
}

/** Waits until all rehearsals are over; false when the time is. A look that fails is only repeated. */
async function untilFinished({ orm }, count, deadline, say) {
  for (let told = -1; Date.now() < deadline;) {
    const rows = await orm.em
      .fork()
      .execute(
        "select count(*)::int as n, (select min(today)::text from plan) as day from rehearsal where state = 'finished'",
      )
      .catch(() => null);
    if (rows?.[0].n === count) return true;
    if (rows && rows[0].n + rows[0].day !== told) say(`${rows[0].day}: ${rows[0].n} of ${count} plans at their end`);
    if (rows) told = rows[0].n + rows[0].day;
    await pause(2_000);
  }
  return false;
}

/** Waits until everybody has answered, or the time is over. */
async function settled({ orm }, deadline) {
  const open =
    'select (select count(*) from outbox) + (select count(*) from process where ended_at is null and answered < asked) as n';
  while (Date.now() < deadline) {
    const rows = await orm.em
      .fork()
      .execute(open)
      .catch(() => null);
    if (rows && Number(rows[0].n) === 0) return;
    await pause(500);
  }
}
