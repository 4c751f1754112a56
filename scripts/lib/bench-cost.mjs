/**
 * `npm run bench -- cost`: what a year of a clause costs in Temporal, in actions as they are charged for and in bytes kept, as a
 * loop with a timer and as one look per run. How often a clause looks comes from a rehearsal of the demo plan; what a look
 * leaves behind is read from the histories of clauses on the real clock.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse } from './bench-clauses/house.mjs';
import { inventedPlan } from './invented-plan.mjs';
import { ROOT } from './paths.mjs';
import { pause } from './pause.mjs';
import { withServers } from './servers.mjs';

const [FROM, UNTIL] = ['2017-06-29', process.env.DUBAN_COST_UNTIL ?? '2021-06-30'];
const CLAUSES = 40;
const DAY = 86_400_000;
/** Closed runs are kept for so many days. */
const RETENTION = 90;
/** The start of a run that rests, and a signal at most. */
const RESTING_EVENTS = 2;
/** A life of a plan of a decade, with what comes after it. */
const LIFE_YEARS = 13;

export async function benchCost(require, built, say) {
  await withServers(require, built, async (servers) => {
    const { lazyClient } = require(join(built, 'libs/temporal/src/index.js'));
    const { openDuban } = require(join(built, 'libs/use-cases/src/index.js'));
    const house = await openHouse(require, built, servers);
    const worker = await house.startWorker();
    const client = lazyClient(servers.temporal.address, 'duban');
    const duban = await openDuban(
      { ...process.env, DATABASE_URL: servers.postgres.url, DUBAN_STATE_DIR: servers.dir },
      'county',
    );
    try {
      const real = await onTheRealClock(require, built, house, client);
      const looks = await inARehearsal(require, built, house, duban, client);
      tell(real, looks, say);
    } finally {
      await duban.orm.close(true);
      await client.connection.close();
      await worker.stop();
      await house.close();
    }
  });
}

/** What a clause that rests holds, and what a look by a letter leaves behind. */
async function onTheRealClock(require, built, house, client) {
  const { recall } = require(join(built, 'libs/persistence/src/index.js'));
  const dueOn = new Date(Date.now() + 50 * DAY).toISOString().slice(0, 10);
  const issuedOn = new Date(Date.now() - 10 * DAY).toISOString().slice(0, 10);
  const planId = await house.importPlan(inventedPlan({ clauses: CLAUSES, dueOn, issuedOn }));
  await house.confirm(planId);
  await house.answered();
  const begun = await runsOf(client, planId);
  await house.orm.em.fork().transactional((em) => recall(em, planId));
  await house.answered(planId);
  const after = await once(
    () => runsOf(client, planId),
    (runs) => runs.filter(({ status, events }) => status === 'RUNNING' && events > RESTING_EVENTS).length === 0,
  );
  const resting = after.filter(({ status }) => status === 'RUNNING');
  const looked = after.filter(({ status }) => status === 'CONTINUED_AS_NEW');
  return { started: average(begun), resting: average(resting), looked: average(looked) };
}

/** Looks until what is found is as it is expected, or the time is over. */
async function once(look, asExpected) {
  for (let left = 30; ; left -= 1) {
    const found = await look();
    if (asExpected(found) || left === 0) return found;
    await pause(1_000);
  }
}

/** How often a clause looks in a year of the demo plan, and for how much of that the sweep of the morning does instead. */
async function inARehearsal(require, built, house, duban, client) {
  const { startRehearsal, followRehearsal } = require(join(built, 'apps/cli/src/rehearsal/run-rehearsal.js'));
  const bytes = readFileSync(join(ROOT, 'config/demo/plan.txt'));
  const order = { fileName: 'plan.txt', bytes, from: FROM, until: UNTIL, seed: 1, profile: 'mixed', pace: 0 };
  const planId = await startRehearsal(duban, order);
  await followRehearsal(duban, planId, () => {});
  const [counts] = await house.orm.em.fork().execute(
    `select count(*)::int as clauses, sum(asked)::int as looks,
       (select count(*)::int from (select distinct clause_id, happened_on from event e
          where plan_id = p.plan_id and kind in ('reminded', 'urged') and not exists (
            select 1 from event o where o.clause_id = e.clause_id and o.happened_on = e.happened_on
              and o.kind not in ('reminded', 'urged'))) said) as words
     from process p where plan_id = ? and kind = 'clause' group by plan_id`,
    [planId],
  );
  const loop = await runsOf(client, planId);
  const years = (Date.parse(UNTIL) - Date.parse(FROM)) / DAY / 365.25;
  return { ...counts, years, loop: sum(loop) };
}

/** Every run of every clause of a plan, with its history. */
async function runsOf(client, planId) {
  const runs = [];
  for await (const { workflowId, runId, type, status } of client.workflow.list()) {
    if (!workflowId.startsWith(`plan-${planId}/clause-`)) continue;
    const handle = client.workflow.getHandle(workflowId, runId);
    const { historyLength, historySize } = await handle.describe();
    const { events } = await handle.fetchHistory();
    runs.push({
      type,
      status: status.name,
      events: historyLength,
      bytes: Number(historySize),
      actions: actionsOf(events),
    });
  }
  return runs;
}

/**
 * As Temporal's price list counts (https://docs.temporal.io/cloud/actions): a start or a continuing as new, a signal, a timer and a
 * change of attributes are one action each, and so are all local activities of one task. A start with its signal is one.
 */
function actionsOf(events) {
  const tasks = new Set();
  let actions = 0;
  for (const event of events) {
    if (event.workflowExecutionStartedEventAttributes) actions += 1;
    else if (event.timerStartedEventAttributes || event.upsertWorkflowSearchAttributesEventAttributes) actions += 1;
    else if (event.workflowExecutionSignaledEventAttributes && event.eventId > 2) actions += 1;
    else if (event.markerRecordedEventAttributes?.markerName === 'core_local_activity') {
      tasks.add(String(event.markerRecordedEventAttributes.workflowTaskCompletedEventId));
    }
  }
  return actions + tasks.size;
}

const sum = (runs) => {
  const all = (field) => runs.reduce((total, run) => total + run[field], 0);
  return { runs: runs.length, events: all('events'), bytes: all('bytes'), actions: all('actions') };
};

function average(runs) {
  const { events, bytes, actions } = sum(runs);
  return {
    runs: runs.length,
    ...{ events: events / runs.length, bytes: bytes / runs.length, actions: actions / runs.length },
  };
}

function tell({ started, resting, looked }, { clauses, looks, words, years, loop }, say) {
  const perYear = (n) => n / clauses / years;
  const left = looks - words;
  const one = ({ events, bytes, actions }) =>
    `${events.toFixed(1)} events, ${bytes.toFixed(0)} bytes, ${actions.toFixed(1)} actions`;
  say(`a clause begun with its first date: ${one(started)}`);
  say(
    `a clause that rests after a look: ${one(resting)}; the run of that look, kept for ${RETENTION} days: ${one(looked)}`,
  );
  say(
    `demo plan ${FROM} to ${UNTIL}, ${clauses} clauses: ${perYear(looks).toFixed(1)} looks per clause-year, ` +
      `${perYear(words).toFixed(1)} of them for words alone, which the sweep of a morning says`,
  );
  // On the real clock a date that comes is a timer beside what the loop did in the rehearsal.
  const timers = looks - clauses;
  say(
    `a clause-year as a loop: ${perYear(loop.actions + timers).toFixed(1)} actions, ${perYear(loop.bytes).toFixed(0)} bytes that stay, ` +
      `${perYear(loop.events).toFixed(0)} events`,
  );
  const kept = resting.bytes + perYear(left * looked.bytes) * (RETENTION / 365);
  say(
    `a clause-year by looks: ${perYear(left * looked.actions).toFixed(1)} actions; ${kept.toFixed(0)} bytes at any time, ` +
      `of which ${resting.bytes.toFixed(0)} are the clause's and the rest those of its runs of ${RETENTION} days`,
  );
  const lived = Math.ceil((LIFE_YEARS * left) / clauses / years);
  say(
    `${LIFE_YEARS} years of a clause: ${((LIFE_YEARS * loop.events) / clauses / years).toFixed(0)} events in one history before; ` +
      `now ${lived} runs of ${looked.events.toFixed(0)} events, and one of ${resting.events.toFixed(0)} that rests`,
  );
}
