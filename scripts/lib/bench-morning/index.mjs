/**
 * `npm run bench -- morning`: a hundred thousand reminders due in one morning (`DUBAN_MORNING`), swept by one process; then as many,
 * with the process that sweeps killed ten times at random.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inventedPlan } from '../invented-plan.mjs';
import { pause } from '../pause.mjs';
import { processorTime } from '../processor-time.mjs';
import { withDatabase } from '../servers.mjs';

const MANY = Number(process.env.DUBAN_MORNING ?? 100_000);
const KILLS = 10;
const SWEEPER = fileURLToPath(new URL('sweeper.mjs', import.meta.url));
/** Between two reminders of 28 June, a working day, ten o'clock in Shanghai. */
const [DUE, DAY, NOW] = ['2030-06-28', '2030-06-04', '2030-06-04T02:00:00Z'];
const AS_WRITTEN = { pastDates: 'as-written', watchEvery: null, demands: [] };

export async function benchMorning(require, built, say) {
  const run = async ({ dir, postgres }) => {
    const { openDuban } = require(join(built, 'libs/use-cases/src/index.js'));
    const duban = await openDuban({ DATABASE_URL: postgres.url, DUBAN_STATE_DIR: dir }, 'county');
    const begin = () => sweeper(postgres.url, dir);
    const cpu = () => processorTime(postgres.pid);
    const ask = async (sql, planId) => Number((await duban.orm.em.fork().execute(sql, [planId]))[0].n);
    try {
      const whole = await aMorning(require, built, duban);
      const used = cpu();
      const { done } = begin();
      const { words, seconds, megabytes, statements } = await done;
      say(
        `${words} reminders in ${seconds.toFixed(1)} s (${(words / seconds).toFixed(0)} a second), ${statements} statements, ` +
          `${megabytes.toFixed(0)} MB at most, PostgreSQL ${(cpu() - used).toFixed(1)} s of a processor`,
      );
      await told(ask, whole, say);

      const broken = await aMorning(require, built, duban);
      const begun = performance.now();
      const kills = await killedAgainAndAgain(begin, () => ask(SAID, broken), seconds);
      await begin().done;
      say(`the same with ${kills} kill -9: ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
      await told(ask, broken, say);
    } finally {
      await duban.orm.close(true);
    }
  };
  await withDatabase(require, built, run, { durable: true });
}

/** @returns the process, and what it tells at its end; null when it was killed before */
function sweeper(url, dir) {
  const child = fork(SWEEPER, [dir, NOW], { env: { ...process.env, DATABASE_URL: url } });
  const done = new Promise((resolve) => {
    child.once('message', resolve);
    child.once('exit', () => resolve(null));
  });
  return { child, done };
}

/** Kills it at a random moment of about a tenth of the morning each time, as long as there is something left. */
async function killedAgainAndAgain(begin, said, seconds) {
  let kills = 0;
  while (kills < KILLS) {
    const before = await said();
    const { child, done } = begin();
    while ((await said()) === before && child.exitCode === null) await pause(20); // it has begun to write
    const over = await Promise.race([done, pause(Math.random() * seconds * 150).then(() => 'killed')]);
    if (over !== 'killed') break;
    child.kill('SIGKILL');
    await done;
    kills += 1;
  }
  return kills;
}

const SAID = `select count(*) as n from event where plan_id = ? and kind = 'reminded'`;

async function told(ask, planId, say) {
  const events = await ask(SAID, planId);
  const clauses = await ask(
    `select count(distinct clause_id) as n from event where plan_id = ? and kind = 'reminded'`,
    planId,
  );
  const lines = await ask(`select count(*) as n from notification where plan_id = ? and kind = 'reminder'`, planId);
  say(
    `  ${events} events of ${clauses} clauses, ${lines} lines: ${events === MANY && clauses === MANY ? 'each once' : 'WRONG'}`,
  );
  if (events !== MANY || clauses !== MANY) process.exitCode = 1;
}

/** A plan with as many clauses, each with one reminder due. @returns its number */
async function aMorning(require, built, duban) {
  const { perform, importPlan, receivePlan, confirmPlan } = require(join(built, 'libs/use-cases/src/index.js'));
  const { seedDirectory } = require(join(built, 'libs/identity/src/index.js'));
  const { operator } = require(join(built, 'apps/cli/src/operator.js'));
  const em = () => duban.orm.em.fork();
  await em().transactional((tx) => seedDirectory(tx, duban.settings.directory));
  const text = inventedPlan({
    clauses: 1,
    dueOn: DUE,
    issuedOn: new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10),
  });
  const received = await receivePlan(duban, operator(), { fileName: 'plan.txt', bytes: Buffer.from(text) });
  const { planId } = await perform(duban, importPlan, operator(), received);
  await perform(duban, confirmPlan, operator(), { planId, ...AS_WRITTEN });
  await em().execute(
    `update obligation set state = 'not-applicable', closed_on = due_on where plan_id = ? and kind <> 'milestone'`,
    [planId],
  );
  await em().execute(`update process set words_on = ? where plan_id = ? and kind = 'clause'`, [DAY, planId]);
  await em().transactional(async (tx) => {
    await tx.execute('set local statement_timeout = 0'); // a minute's work where there are a hundred thousand
    await tx.execute(MULTIPLY, [planId, MANY - 1]);
  });
  return planId;
}

/** The clause of a plan so many times more, with its milestone, the bodies that owe it, and its process. */
const MULTIPLY = `
  with wanted as (select ?::int as plan, ?::int as many),
  one as (select c.* from clause c, wanted where plan_id = wanted.plan and number = 1),
  duty as (select o.* from obligation o join one on o.clause_id = one.id where o.state = 'open' limit 1),
  each as materialized (
    select nth + 1 as number, nextval(pg_get_serial_sequence('clause', 'id'))::int as id,
      nextval(pg_get_serial_sequence('obligation', 'id'))::int as owed
    from wanted, generate_series(1, wanted.many) as nth),
  clauses as (
    insert into clause select (jsonb_populate_record(null::clause,
      to_jsonb(one) || jsonb_build_object('id', each.id, 'number', each.number))).* from each, one returning 1),
  duties as (
    insert into obligation select (jsonb_populate_record(null::obligation, to_jsonb(duty) || jsonb_build_object(
      'id', each.owed, 'clause_id', each.id, 'key', 'plan-' || plan_id || '/clause-' || each.number || '/m'))).*
    from each, duty where (select count(*) from clauses) > 0 returning 1),
  owners as (
    insert into obligation_owner (obligation_id, body_id)
    select each.owed, w.body_id from each, duty join obligation_owner w on w.obligation_id = duty.id
    where (select count(*) from duties) > 0)
  insert into process (workflow_id, plan_id, kind, subject_id, asked, answered, wake_on, words_on)
  select 'plan-' || plan || '/clause-' || each.number, plan, 'clause', each.id, 1, 1, p.wake_on, p.words_on
  from each, wanted, process p where p.workflow_id = 'plan-' || plan || '/clause-1'`;
