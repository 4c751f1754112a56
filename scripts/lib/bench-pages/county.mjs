import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openAccount } from '../open-account.mjs';
import { ROOT } from '../paths.mjs';
import { launcher, migrated, withFolder } from '../servers.mjs';
import { copyPlans } from './copy-plans.mjs';

const PLANS = 62;
/** The demo plan under people of all sorts, long enough for papers, cases, extensions and lights of every colour. */
const REHEARSAL = [
  '--plan',
  'config/demo/plan.txt',
  '--from',
  '2017-06-29',
  '--until',
  '2018-12-31',
  '--profile',
  'mixed',
];

/** Who looks: one who runs the plans, one who answers for the county, and one with duties in most plans. */
const PEOPLE = [
  { username: 'bench-coordinator', name: '测试甲', post: '股长', body: '县国土环保局' },
  { username: 'bench-office', name: '测试乙', post: '主任', body: '县政府办' },
  { username: 'bench-department', name: '测试丙', post: '股长', body: '县科农局' },
];

/**
 * Runs `work` in a county with 62 running plans, each as a rehearsed plan has become in a year and a half: a hundred thousand
 * duties with all that was reported, drafted, decided, said and shown about them. `DUBAN_PAGES` names a folder to build it in
 * and to keep it; the next run begins with what lies there.
 */
export function withCounty(require, built, say, work) {
  const kept = process.env.DUBAN_PAGES;
  const run = (dir) => inCounty(require, built, { dir, say }, work);
  if (!kept) return withFolder(run);
  mkdirSync(kept, { recursive: true, mode: 0o755 });
  return run(kept);
}

async function inCounty(require, built, { dir, say }, work) {
  const { startPostgres, anyFreePort, postgresPassword } = {
    ...launcher(require, built),
    ...require(join(built, 'apps/cli/src/launcher/secrets.js')),
  };
  if (!existsSync(join(dir, 'secrets.json'))) rehearse(built, dir);
  const start = () =>
    startPostgres({
      folder: join(dir, 'postgres'),
      password: postgresPassword(dir).password,
      port: () => anyFreePort(),
      logFile: join(dir, 'postgres.log'),
      durable: false,
    });
  let postgres = await start();
  try {
    const { openDatabase } = require(join(built, 'libs/persistence/src/index.js'));
    await migrated(require, built, postgres.url);
    let orm = await openDatabase(postgres.url);
    const passwords = await furnished(require, built, { orm, dir, say }).finally(() => orm.close(true));
    // What a statement takes is counted by the server itself, which has to be told before it starts.
    await postgres.stop();
    postgres = await start();
    orm = await openDatabase(postgres.url);
    try {
      return await work({ dir, postgres, orm, people: passwords });
    } finally {
      await orm.close(true);
    }
  } finally {
    await postgres.stop();
  }
}

function rehearse(built, dir) {
  const main = join(built, 'apps/cli/src/main.js');
  const env = { ...process.env, DATABASE_URL: '', TEMPORAL_ADDRESS: '' };
  execFileSync(process.execPath, ['--no-warnings', main, 'rehearse', ...REHEARSAL, '--state', dir], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** @returns who may sign in, each with a password */
async function furnished(require, built, { orm, dir, say }) {
  const { loadSettings, rebuildTodos, shanghaiDate } = require(join(built, 'libs/use-cases/src/index.js'));
  const now = new Date();
  const em = orm.em.fork();
  const [{ plans }] = await em.execute('select count(*)::int as plans from plan');
  if (plans === 1) {
    let begun = performance.now();
    await orm.em.fork().transactional(async (one) => {
      await one.execute('set local statement_timeout = 0');
      await copyPlans((sql) => one.execute(sql), { plans: PLANS, today: shanghaiDate(now) });
    });
    say(`one rehearsed plan became ${PLANS} in ${seconds(begun)} s`);
    begun = performance.now();
    const settings = loadSettings({ DUBAN_STATE_DIR: dir });
    const { missing } = await orm.em.fork().transactional((one) => rebuildTodos(one, settings, now));
    say(`${missing.length.toLocaleString('en')} rows of what waits for whom worked out in ${seconds(begun)} s`);
    await em.execute('vacuum analyze');
  }
  await em.execute('create extension if not exists pg_stat_statements');
  await em.execute(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
  await em.execute(`alter system set pg_stat_statements.track_planning = on`);
  await em.execute('delete from account');
  const people = {};
  for (const person of PEOPLE) people[person.body] = await openAccount(require, built, orm, person);
  return people;
}

const seconds = (begun) => ((performance.now() - begun) / 1000).toFixed(1);
