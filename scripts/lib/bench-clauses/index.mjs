/**
 * `npm run bench -- clauses`: what a clause costs beside the plainest workflow, on the same servers in the same run.
 * Clauses run as in a real house: confirmed over HTTP, started by the outbox, on the real clock with real timers. Only
 * the day is made to begin while we look (`day-begins-at.mjs`).
 */
import { fileURLToPath } from 'node:url';
import { inventedPlan } from '../invented-plan.mjs';
import { measured } from '../processor-time.mjs';
import { withServers } from '../servers.mjs';
import { pause } from '../pause.mjs';
import { openHouse, startPlain } from './house.mjs';

const SIZE = Number(process.env.DUBAN_BENCH_CLAUSES ?? 1000);
/** How many plans of that size have timers that are due at once. */
const PLANS = 3;
const DAY = 86_400_000;
const MINUTE = 60_000;
const PRELOAD = fileURLToPath(new URL('day-begins-at.mjs', import.meta.url));

/** A folder for CPU profiles of the workers, when it is asked where their time goes. */
const PROFILE = process.env.DUBAN_BENCH_PROFILE ? `--cpu-prof --cpu-prof-dir=${process.env.DUBAN_BENCH_PROFILE}` : '';

const shanghai = (instant) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
const text = (clauses, dueOn) => inventedPlan({ clauses, dueOn, issuedOn: shanghai(Date.now() - 10 * DAY) });

export async function benchClauses(require, built, say) {
  await withServers(require, built, async (servers) => {
    const house = await openHouse(require, built, servers);
    const plain = await startPlain(servers.temporal);
    try {
      const bench = { house, plain, say, pids: { Temporal: servers.temporal.pid, PostgreSQL: servers.postgres.pid } };
      const lead = await activation(bench);
      await burst(bench, lead);
    } finally {
      await plain.stop();
      await house.close();
    }
  });
}

/** From the click on "confirm" until every clause has looked at its agenda and set its timer. */
async function activation({ house, plain, pids, say }) {
  const worker = await house.startWorker({ NODE_OPTIONS: PROFILE });
  try {
    const planId = await house.importPlan(text(SIZE, shanghai(Date.now() + 10 * DAY)));
    const clauses = await measured({ API: house.api.pid, worker: worker.pid, ...pids }, async () => {
      await house.confirm(planId);
      await house.answered();
    });
    const plainest = await measured({ worker: plain.pid, ...pids }, async () => {
      plain.begin(SIZE);
      await plain.done('second', SIZE);
    });
    say(`activating ${SIZE} clauses: ${ratios(clauses, plainest)} of ${SIZE} plainest workflows`);
    table(say, { clauses, plainest });
    return clauses.wall / SIZE;
  } finally {
    await worker.stop();
  }
}

/** All timers due in one second: until every clause has reminded its body and waits for its next date. */
async function burst({ house, plain, pids, say }, secondsPerClause) {
  const total = SIZE * PLANS;
  const dueAt = Math.ceil((Date.now() + 20_000 + 2_000 * total * secondsPerClause) / MINUTE) * MINUTE;
  const worker = await house.startWorker({
    DAY_BEGINS_AT: String(dueAt),
    NODE_OPTIONS: `${PROFILE} --import ${PRELOAD}`,
  });
  try {
    const dueOn = shanghai(dueAt + 7 * DAY);
    const confirmed = await measured({ API: house.api.pid, worker: worker.pid, ...pids }, async () => {
      for (let nth = 0; nth < PLANS; nth += 1) await house.confirm(await house.importPlan(text(SIZE, dueOn)));
      await house.answered();
    });
    if (Date.now() > dueAt - 2_000) throw new Error('the machine is too busy: the day began before all clauses waited');
    await pause(dueAt - Date.now());
    const clauses = await measured({ worker: worker.pid, ...pids }, () => reminded(house, total));

    const at = Date.now() + Math.max(20_000, confirmed.wall * 2_000);
    const begun = await measured({ worker: plain.pid, ...pids }, async () => {
      plain.begin(total, at);
      await plain.done('first', SIZE + total);
    });
    if (Date.now() > at) throw new Error('the machine is too busy: the timers were due before all workflows waited');
    await pause(at - Date.now());
    const plainest = await measured({ worker: plain.pid, ...pids }, () => plain.done('second', SIZE + total));

    say(`\nuntil ${total} timers stand: ${ratios(confirmed, begun)} of the plainest workflow, up to its timer`);
    table(say, { clauses: confirmed, plainest: begun });
    say(`\n${total} timers due at once: ${ratios(clauses, plainest)} of the plainest workflow, from its timer on`);
    table(say, { clauses, plainest });
  } finally {
    await worker.stop();
  }
}

async function reminded({ orm, answered }, total) {
  const count = 'select count(*)::int as n from event where kind = ?';
  for (;;) {
    const [{ n }] = await orm.em.fork().execute(count, ['reminded']);
    if (n >= total) break;
    await pause(100);
  }
  await answered();
}

const sum = ({ cpu }) => Object.values(cpu).reduce((all, seconds) => all + seconds, 0);
const ratio = (a, b) => (a / b).toFixed(2);
const ratios = (a, b) => `${ratio(a.wall, b.wall)} × the time, ${ratio(sum(a), sum(b))} × the CPU`;

function table(say, columns) {
  const names = [...new Set(Object.values(columns).flatMap(({ cpu }) => Object.keys(cpu)))];
  const line = (name, valueOf) => {
    const values = Object.values(columns).map((column) => (valueOf(column) ?? 0).toFixed(1).padStart(10));
    say(`  ${name.padEnd(22)}${values.join('')}`);
  };
  say(
    `  ${'seconds'.padEnd(22)}${Object.keys(columns)
      .map((name) => name.padStart(10))
      .join('')}`,
  );
  line('elapsed', ({ wall }) => wall);
  for (const name of names) line(`CPU ${name}`, ({ cpu }) => cpu[name]);
}
