import { launcher } from '../servers.mjs';
import { withCounty } from './county.mjs';

const ROUNDS = 40;
const WARM = 5;
const MOST_MS = 50;
/** The whole answer may take so many times what its statements take in the database. */
const MOST_TIMES = 3;

/** What a page asks for first, by whom. `{plan}`, `{body}` and so on are those that have most. */
const QUESTIONS = [
  ['workbench, coordinator', '县国土环保局', 'inbox/agenda?world=real'],
  ['workbench, county office', '县政府办', 'inbox/agenda?world=real'],
  ['workbench, department', '县科农局', 'inbox/agenda?world=real'],
  ['to-dos, coordinator', '县国土环保局', 'inbox?world=real&limit=25'],
  ['to-dos, county office', '县政府办', 'inbox?world=real&limit=25'],
  ['to-dos, department', '县科农局', 'inbox?world=real&limit=25'],
  ['to-dos of one kind', '县国土环保局', 'inbox?world=real&kind=review-report&limit=100'],
  ['to-dos, last page', '县国土环保局', 'inbox?world=real&limit=25&after={lastTasks}'],
  ['to-dos of one plan', '县国土环保局', 'inbox?planId={plan}&limit=25'],
  ['badge of to-dos', '县国土环保局', 'inbox/count?world=real'],
  ['bell', '县国土环保局', 'inbox/notifications?world=real'],
  ['all plans', '县国土环保局', 'plans'],
  ['one plan', '县国土环保局', 'plans/{plan}'],
  ['board', '县国土环保局', 'plans/{plan}/board'],
  ['board, words in the text', '县国土环保局', 'plans/{plan}/board?q=%E5%9C%9F%E5%A3%A4'],
  ['timeline', '县国土环保局', 'plans/{plan}/timeline'],
  ['statistics', '县政府办', 'plans/{plan}/statistics'],
  ['clause, coordinator', '县国土环保局', 'plans/{plan}/clauses/{clause}'],
  ['clause, department', '县科农局', 'plans/{plan}/clauses/{clause}'],
  ['documents of a plan', '县国土环保局', 'plans/{plan}/documents'],
  ['cases of a plan', '县国土环保局', 'plans/{plan}/cases'],
  ['mails of a plan', '县国土环保局', 'mails?planId={plan}'],
  ['alarms', '县政府办', 'alarms'],
  ['transfers', '县政府办', 'transfers?world=real'],
  ['what was asked in a month', '县政府办', 'deliveries/burden'],
  ['assessments of a plan', '县政府办', 'plans/{plan}/assessments'],
  ['list of bodies', '县政府办', 'bodies?world=real'],
  ['body', '县政府办', 'bodies/{body}?world=real'],
  ['duties of a body in a plan', '县政府办', 'bodies/{body}/duties?planId={plan}&limit=100'],
  ['search, a frequent word', '县国土环保局', 'search?q=%E5%9C%9F%E5%A3%A4&world=real'],
  ['search, a name', '县科农局', 'search?q=%E5%8E%BF%E4%BD%8F%E5%BB%BA%E5%B1%80&world=real'],
  ['search, nothing found', '县科农局', 'search?q=%E9%BB%91%E6%B4%9E&world=real'],
];

/** How long the API takes for what the pages ask, in a county with a hundred thousand duties, beside what its SQL takes. */
export function benchPages(require, built, say) {
  return withCounty(require, built, say, async ({ dir, postgres, orm, people }) => {
    const ask = (sql) => orm.em.fork().execute(sql);
    const [counts] = await ask(COUNTS);
    say(
      Object.entries(counts)
        .map(([what, n]) => `${Number(n).toLocaleString('en')} ${what}`)
        .join(', '),
    );
    const api = await startApi(require, built, { dir, postgres });
    try {
      const cookies = {};
      for (const [body, credentials] of Object.entries(people)) cookies[body] = await signIn(api.url, credentials);
      const [named] = await ask(NAMED);
      const lastTasks = Math.max(0, (await get(api.url, cookies['县国土环保局'], 'inbox/count')).json.total - 25);
      const only = process.argv[3];
      say(`${'what'.padEnd(38)}    p50    p95     SQL  ×SQL  statements      kB`);
      for (const [name, who, path] of QUESTIONS.filter((one) => !only || one.join(' ').includes(only))) {
        const address = path.replace(/\{(\w+)\}/g, (_, key) => String({ ...named, lastTasks }[key]));
        say(line(name, await measure(api.url, cookies[who], address, ask)));
      }
    } finally {
      await api.stop();
    }
  });
}

async function measure(url, cookie, path, ask) {
  for (let round = 0; round < WARM; round += 1) await get(url, cookie, path);
  await ask('select pg_stat_statements_reset()');
  const times = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    ({ bytes } = await get(url, cookie, path));
    times.push(performance.now() - begun);
  }
  const [{ ms, calls }] = await ask(
    `select sum(total_exec_time + total_plan_time)::float8 as ms, sum(calls)::int as calls from pg_stat_statements
      where query not ilike '%pg_stat_statements%'`,
  );
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.ceil(share * times.length) - 1];
  return { p50: at(0.5), p95: at(0.95), sql: ms / ROUNDS, statements: calls / ROUNDS, kB: bytes / 1000 };
}

function line(name, { p50, p95, sql, statements, kB }) {
  const [slow, long] = [p95 > MOST_MS, p50 > MOST_TIMES * sql];
  const cells = [
    p50.toFixed(1).padStart(6),
    p95.toFixed(1).padStart(6),
    sql.toFixed(1).padStart(7),
    (p50 / sql).toFixed(1).padStart(5),
    statements.toFixed(1).padStart(11),
    kB.toFixed(0).padStart(7),
  ];
  const over = [slow && `p95 over ${MOST_MS} ms`, long && `over ${MOST_TIMES} × SQL`].filter(Boolean).join(', ');
  return `${name.padEnd(38)} ${cells.join(' ')}${over && `  ${over}`}`;
}

async function startApi(require, built, { dir, postgres }) {
  const { nodeComponent, childEnv, anyFreePort } = launcher(require, built);
  const [host, port, nowhere] = ['127.0.0.1', await anyFreePort(), await anyFreePort()];
  const told = {
    stateDir: dir,
    databaseUrl: postgres.url,
    temporalAddress: `127.0.0.1:${nowhere}`,
    host,
    port,
    demo: false,
  };
  const env = () => ({ ...childEnv(told), LOG_LEVEL: 'warn' });
  const running = await nodeComponent({ name: 'api', title: 'api', stateDir: dir, env, host, port }).start();
  return { url: `http://${host}:${port}/api`, stop: () => running.stop() };
}

async function signIn(url, credentials) {
  const answer = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-duban': '1' },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie').split(';')[0];
}

async function get(url, cookie, path) {
  const answer = await fetch(`${url}/${path}`, { headers: { cookie } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${text}`);
  return { bytes: Buffer.byteLength(text), json: JSON.parse(text) };
}

const COUNTS = `select (select count(*) from plan) as plans, (select count(*) from clause) as clauses,
  (select count(*) from obligation) as obligations, (select count(*) from todo where open_key is not null) as "to-dos",
  (select count(*) from event) as events, (select count(*) from report) as reports,
  (select count(*) from official_document) as papers, (select count(*) from case_file) as cases,
  (select count(*) from notification) as lines, (select count(*) from clause_light) as lights`;

const NAMED = `select (select max(plan_id) from case_file) as plan,
  (select c.number from clause c join event e on e.clause_id = c.id where c.plan_id = (select max(plan_id) from case_file)
    group by c.number order by count(*) desc limit 1) as clause,
  (select body_id from obligation_owner group by body_id order by count(*) desc limit 1) as body`;
