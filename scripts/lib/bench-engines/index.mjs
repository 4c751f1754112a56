/**
 * `npm run bench -- engines`: Flowable, the plainest Temporal workflow and Duban, one after the other and again, on one
 * PostgreSQL with the settings of a house: how many begin, are reminded and have a paper drafted in a second, what each process
 * uses of the processor, and what is left of a burst whose engine is killed in the middle. `DUBAN_BENCH_PHASES=activation,drafts` runs
 * only some of it.
 */
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../pause.mjs';
import { measured } from '../processor-time.mjs';
import { withServers } from '../servers.mjs';
import { Engine } from './engine.mjs';
import { flowableClasses, startFlowable } from './flowable.mjs';
import { DubanEngine } from './duban.mjs';
import { startPlain } from './plain.mjs';

const SIZE = Number(process.env.DUBAN_BENCH_CLAUSES ?? 1000);
const ROUNDS = Number(process.env.DUBAN_BENCH_ROUNDS ?? 3);
const PHASES = ['others', 'activation', 'morning', 'drafts', 'kills'];
/** What of it to run; `others` are Flowable and the plainest workflow. */
const phases = process.env.DUBAN_BENCH_PHASES?.split(',') ?? PHASES;
const has = (phase) => phases.includes(phase);
const WARM = Math.min(300, SIZE);
const DAY = 86_400_000;
/** So long before they are due all timers of a burst stand. */
const AHEAD_MS = 5_000;
/** Seconds of a processor that servers use in a second while nothing is done. */
const AT_REST = 0.15;
/** Of a burst that was killed: what has not come by then is said to wait. */
const PATIENCE_MS = 120_000;

export async function benchEngines(require, built, say) {
  const unknown = phases.find((phase) => !PHASES.includes(phase));
  if (unknown) throw new Error(`DUBAN_BENCH_PHASES: no phase ${unknown}, only ${PHASES.join(', ')}`);
  const classes = has('others') ? await flowableClasses() : null;
  await withServers(require, built, async (servers) => {
    const logFd = openSync(join(servers.dir, 'engines.log'), 'a');
    const at = await databasesOf(require, servers.postgres.url);
    const pids = { Temporal: servers.temporal.pid, PostgreSQL: servers.postgres.pid };
    const flowable = new Engine('Flowable', at.flowable, () => startFlowable({ classes, url: at.flowable.url, logFd }));
    const { address } = servers.temporal;
    const plain = new Engine('plainest', at.plain, () => startPlain({ address, url: at.plain.url, logFd }));
    const duban = new DubanEngine(require, built, servers);
    const engines = has('others') ? [flowable, plain] : [];
    try {
      const begin = async () => {
        for (const engine of engines) await engine.start();
        for (const engine of engines) await warm(engine);
      };
      const end = () => Promise.all(engines.map((engine) => engine.stop()));
      await duban.start();
      await duban.activate(WARM);
      await begin();
      say(
        `Flowable ${flowable.running?.version ?? '-'}, ${SIZE} at a time, ${ROUNDS} rounds; per second, and CPU seconds`,
      );
      const all = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        if (round > 1) await begin();
        for (const engine of engines) {
          all.push(await activation(engine, pids), await burst(engine, pids));
          await atRest({ [engine.name]: engine.running.pid, ...pids });
        }
        if (has('activation')) all.push(...(await duban.activation(SIZE, pids)));
        await end(); // nothing else runs on the morning
        await atRest(pids);
        if (has('morning')) all.push(...(await duban.morning(SIZE, pids)));
        if (has('drafts')) all.push(...(await duban.drafts(SIZE, pids)));
      }
      table(all, say);
      goals(all, say);
      if (!has('kills')) return;
      say('');
      await begin();
      for (const engine of engines) say(await killed(engine));
      await end();
      say(await duban.killed(SIZE));
    } finally {
      for (const engine of engines) await engine.stop();
      await duban.stop();
    }
  });
}

/** A database for each of the others beside Duban's, on the same server, with a table for their rows. */
async function databasesOf(require, url) {
  const { Client, Pool } = require('pg');
  const at = {};
  for (const name of ['flowable', 'plain']) {
    const own = new URL(url);
    const admin = new Client({ connectionString: url });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    own.pathname = `/${name}`;
    const rows = new Pool({ connectionString: own.href, max: 1 });
    await rows.query(
      'create table engine_event (id bigserial primary key, instance text, kind text, at timestamptz default now())',
    );
    at[name] = { url: own.href, rows };
  }
  return at;
}

async function warm(engine) {
  const before = await engine.count('second');
  await engine.running.begin(WARM, Date.now() + 1_000);
  await engine.until('second', before + WARM);
}

/** Until each has written its row and its timer stands. */
async function activation(engine, pids) {
  const before = await engine.count('first');
  const { wall, cpu } = await measured({ [engine.name]: engine.running.pid, ...pids }, async () => {
    await engine.running.begin(SIZE, Date.now() + 365 * DAY);
    await engine.until('first', before + SIZE);
  });
  engine.patience = Math.ceil(2_500 * wall);
  return { what: 'activations', who: engine.name, rate: SIZE / wall, cpu };
}

/** All timers due at one instant: until each has written its second row. */
async function burst(engine, pids) {
  const before = await engine.count('second');
  const at = await dueLater(engine);
  await pause(at - Date.now());
  const { result: seconds, cpu } = await measured({ [engine.name]: engine.running.pid, ...pids }, () =>
    engine.until('second', before + SIZE, at),
  );
  return { what: 'timers due', who: engine.name, rate: SIZE / seconds, cpu };
}

/** Begins as many as a burst has, due when they all stand. @returns the instant */
async function dueLater(engine) {
  const first = await engine.count('first');
  const at = Date.now() + Math.max(10_000, engine.patience) + AHEAD_MS;
  await engine.running.begin(SIZE, at);
  await engine.until('first', first + SIZE);
  if (Date.now() > at - 1_000) throw new Error('the machine is too busy: timers were due before all of them stood');
  return at;
}

/** `kill -9` in the middle of a burst, and a new process: what is done, what twice, and what still waits. */
async function killed(engine) {
  const before = await engine.count('second');
  const at = await dueLater(engine);
  await pause(at - Date.now());
  await engine.until('second', before + SIZE / 3);
  await engine.running.kill();
  await engine.start();
  const begun = Date.now();
  while ((await engine.distinct('second')) < before + SIZE && Date.now() - begun < PATIENCE_MS) await pause(200);
  const [rows, done] = [(await engine.count('second')) - before, (await engine.distinct('second')) - before];
  const seconds = ((Date.now() - begun) / 1_000).toFixed(0);
  return `kill -9 in a burst of ${SIZE}, ${engine.name}: after ${seconds} s ${done} done, ${rows - done} of them twice, ${SIZE - done} wait`;
}

/** Until what one phase has left behind is done, such as the ends of its workflows, so that the next one does not pay for it. */
async function atRest(pids) {
  for (let patience = 60; patience > 0; patience -= 1) {
    const { cpu } = await measured(pids, () => pause(1_000));
    if (Object.values(cpu).reduce((sum, seconds) => sum + seconds, 0) < AT_REST) return;
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function table(all, say) {
  const kinds = Map.groupBy(all, ({ what, who }) => `${what}, ${who}`);
  for (const [kind, rows] of kinds) {
    const rates = rows.map(({ rate }) => rate);
    const each = Object.keys(rows[0].cpu).map(
      (name) => `${name} ${median(rows.map(({ cpu }) => cpu[name])).toFixed(1)}`,
    );
    const [low, high] = [Math.min(...rates), Math.max(...rates)].map((rate) => rate.toFixed(0));
    say(`  ${kind.padEnd(56)}${median(rates).toFixed(0).padStart(7)} (${low}–${high})   ${each.join(', ')}`);
  }
}

/** What is asked of Duban, beside what it does. */
function goals(all, say) {
  const ratesOf = (what, who) => all.filter((one) => one.what === what && one.who === who).map(({ rate }) => rate);
  const lines = [
    ['activations until rows and dates stand', 'activations', 'Flowable', 1],
    ['activations until Temporal holds them', 'activations', 'Flowable', 0.5],
    ['reminders of a morning', 'timers due', 'Flowable', 3],
    ['rungs that draft', 'timers due', 'plainest', 1],
  ];
  say('');
  for (const [what, of, who, goal] of lines) {
    const [ours, theirs] = [ratesOf(what, 'Duban'), ratesOf(of, who)];
    if (!ours.length || !theirs.length) continue;
    const ratio = median(ours) / median(theirs);
    say(`${what}: ${ratio.toFixed(2)} × ${who} (goal ${goal}) ${ratio >= goal ? 'reached' : 'missed'}`);
  }
}
