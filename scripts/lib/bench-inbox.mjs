import { join } from 'node:path';
import { withDatabase } from './servers.mjs';

const PLANS = 60;
const CLAUSES = 49;
const OBLIGATIONS = 35; // of each clause: 102,900 in all
const BODIES = 34;
const ROUNDS = 60;
const TODAY = '2027-03-01';

const FILL = `
  insert into body (name, kind, subordinate_to_county, aliases, valid_from)
    select case n when 1 then '县政府办' when 2 then '县国土环保局' when 3 then '县委组织部' else '单位' || n end,
           'department', true, '[]', '2000-01-01' from generate_series(1, ${BODIES}) n;
  insert into plan (title, file_name, sha256, text, parsed, imported_by, state, policy_version)
    select '方案' || n, '', repeat('0', 64), '', '{}', '', 'running', null from generate_series(1, ${PLANS}) n;
  insert into clause (plan_id, number, ordinal, heading, text, span_from, span_to, targets, doubts)
    select p.id, n, n::text, '条款', '', 0, 0, '[]', '[]' from plan p, generate_series(1, ${CLAUSES}) n;
  insert into obligation (plan_id, clause_id, key, kind, ladder, title, due_on, original_due_on, hardness, segment)
    select c.plan_id, c.id, c.id || '/' || n, 'milestone', 'duty', '任务' || n, d, d, 'firm', 1
      from clause c, generate_series(1, ${OBLIGATIONS}) n, lateral (select date '2027-01-01' + (n * 37 + c.id) % 1500 as d) due;
  -- Four of ten belong to one body, as in the plans of a county.
  insert into obligation_owner (obligation_id, body_id)
    select o.id, case when o.id % 10 < 4 then 2 else 3 + o.id % ${BODIES - 3} end from obligation o;
  insert into report (obligation_id, round, body_id, text, state, signatures, filed_by, filed_on, submitted_on)
    select o.id, 1, w.body_id, '', 'submitted', '[]', '', '2027-02-01', '2027-02-01'
      from obligation o join obligation_owner w on w.obligation_id = o.id where o.id % 50 = 7;
  update obligation set state = 'submitted' where id % 50 = 7;
  analyze`;

/** How long an inbox and its count take where a hundred thousand things are owed, and how long one act and a rebuild. */
export async function benchInbox(require, built, say) {
  const { openDatabase } = require(join(built, 'libs/persistence/src/index.js'));
  const { countTasks, readAgenda, readTasks, readWaitingDrafts } = require(
    join(built, 'libs/persistence/src/read-models/index.js'),
  );
  const { loadSettings, rebuildTodos, settleTodos } = require(join(built, 'libs/use-cases/src/index.js'));
  await withDatabase(require, built, async ({ dir, postgres }) => {
    const orm = await openDatabase(postgres.url);
    const settings = loadSettings({ DUBAN_STATE_DIR: dir });
    const transaction = (work) => orm.em.fork().transactional(work);
    const now = new Date(`${TODAY}T09:00:00+08:00`);
    try {
      await transaction(async (em) => {
        await em.execute('set local statement_timeout = 0');
        for (const statement of FILL.split(';\n')) await em.execute(statement);
        await em.execute('truncate todo_touched');
      });
      let begun = performance.now();
      const { missing } = await transaction((em) => rebuildTodos(em, settings, now));
      say(`${missing.length.toLocaleString('en')} rows worked out anew in ${seconds(begun)} s`);
      begun = performance.now();
      const {
        missing: more,
        over,
        changed,
      } = await transaction((em) => rebuildTodos(em, settings, now, { look: true }));
      say(`held against the record in ${seconds(begun)} s: ${more.length + over.length + changed.length} differences`);
      await orm.em.fork().execute('analyze todo');
      for (const [name, owner] of [
        ['the coordinating body', { bodyId: 2, role: 'coordinator', decides: true }],
        ['a department', { bodyId: 12, role: 'department', decides: true }],
        ['the county office', { bodyId: 1, role: 'county-office', decides: true }],
      ]) {
        const page = [];
        const count = [];
        const agenda = [];
        let total = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
          const em = orm.em.fork();
          let from = performance.now();
          await readWaitingDrafts(em, owner, TODAY);
          ({ total } = await readTasks(em, owner, [], TODAY, { limit: 100 }));
          page.push(performance.now() - from);
          from = performance.now();
          await countTasks(em, owner, [], TODAY);
          count.push(performance.now() - from);
          from = performance.now();
          await readAgenda(em, owner, [], TODAY);
          agenda.push(performance.now() - from);
        }
        say(
          `inbox of ${name}, ${total} tasks: ${figures(page)}; its count: ${figures(count)}; its week: ${figures(agenda)}`,
        );
      }
      const act = [];
      for (let id = 1; id <= ROUNDS; id += 1) {
        const from = performance.now();
        await transaction(async (em) => {
          await em.execute(`update obligation set due_on = due_on + 1 where id = ?`, [id]);
          await settleTodos(em, settings, now);
        });
        act.push(performance.now() - from);
      }
      say(`an act with the row it changes: ${figures(act)}`);
    } finally {
      await orm.close(true);
    }
  });
}

const seconds = (begun) => ((performance.now() - begun) / 1000).toFixed(1);

function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
