/** What hangs on a plan by a column that is no foreign key: the record stays when what it speaks of goes. */
const LOOSE = {
  event: {
    plan_id: 'plan',
    clause_id: 'clause',
    obligation_id: 'obligation',
    case_id: 'case_file',
    document_id: 'official_document',
  },
  event_seal: { plan_id: 'plan', event_id: 'event' },
  process: { plan_id: 'plan', subject_id: 'clause' },
};
/** `rehearsal`: the copies run on the county's clock; `todo`: is worked out anew; `feed`: belongs to persons. */
const LEFT_OUT = ['rehearsal', 'todo', 'feed', 'feed_item'];

/**
 * Copies the one plan of a database, with all that hangs on it, until there are `plans`, and lets all of them run on the
 * county's clock, as if the rehearsal had ended in the last weeks before `today`. Rows keep their shape and their number;
 * ids and keys are moved on, dates are moved by whole weeks. For an owner of the tables, and for measuring only: the copies
 * have no seals of their rows.
 *
 * @param ask runs SQL on one connection
 */
export async function copyPlans(ask, { plans, today }) {
  const [{ id: first, today: last }] = await ask('select id, today::text from plan');
  const weeks = Math.floor((Date.parse(today) - Date.parse(last)) / (7 * 86_400_000));
  const links = await linksOfPlans(ask);
  const ofPlan = `plan-${first}(?=/|$)`;
  const step = {};
  for (const table of links.keys()) {
    const [{ has }] = await ask(
      `select exists (select from information_schema.columns where table_name = '${table}' and column_name = 'id') as has`,
    );
    step[table] = has ? (await ask(`select coalesce(max(id), 0)::int as max from "${table}"`))[0].max : null;
  }
  await ask('set session_replication_role = replica'); // neither triggers nor foreign keys: all of it is copied
  for (const [table, link] of links) {
    const columns = await ask(
      `select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'public' and table_name = '${table}' order by ordinal_position`,
    );
    const moved = columns.map(({ name, type }) => {
      if (name === 'id' && step[table] !== null) return `t.id + n * ${step[table]}`;
      if (link[name]) return `t."${name}" + n * ${step[link[name]]}`;
      if (isMoment({ type })) return `t."${name}" + ${SINCE}`;
      if (['key', 'workflow_id', 'scope'].includes(name)) {
        return `case when t."${name}" ~ '${ofPlan}' then regexp_replace(t."${name}", '${ofPlan}', 'plan-' || ${first} + n * ${step.plan})
          else t."${name}" || '@' || n end`;
      }
      if (table === 'plan' && name === 'title') return `t.title || '（' || n + 1 || '）'`;
      return `t."${name}"`;
    });
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const dated = columns.filter(isMoment).map(({ name }) => `"${name}" = "${name}" + ${weeks} * interval '7 days'`);
    if (dated.length > 0) await ask(`update "${table}" set ${dated.join(', ')}`);
    await ask(
      `insert into "${table}" (${names}) select ${moved.join(', ')} from "${table}" t, generate_series(1, ${plans - 1}) n
        ${link.plan_id ? `where t.plan_id = ${first}` : ''}`,
    );
  }
  await ask('delete from rehearsal');
  await ask('delete from todo');
  await ask(`update plan set clock = 'real', today = null`);
  await ask('truncate todo_touched');
  await ask('set session_replication_role = origin');
  await ask(`select setval(s.seq, s.max) from (
    select pg_get_serial_sequence(quote_ident(c.table_name), 'id') as seq,
           (xpath('/row/m/text()', query_to_xml(format('select coalesce(max(id), 1) as m from %I', c.table_name), false, true, '')))[1]::text::bigint as max
      from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'id') s where s.seq is not null`);
}

const isMoment = ({ type }) => type === 'date' || type.startsWith('timestamp');

/** Not all plans began in the same week. */
const SINCE = `(n % 13) * interval '-7 days'`;

/** Tables that hang on plans, those they hang on first, with the column by which they hang on which table. */
async function linksOfPlans(ask) {
  const keys = await ask(
    `select k.conrelid::regclass::text as "from", a.attname as name, k.confrelid::regclass::text as "to"
       from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.contype = 'f'`,
  );
  const links = new Map([['plan', {}]]);
  for (let before = 0; before < links.size;) {
    before = links.size;
    for (const { from, to } of keys) {
      if (links.has(to) && !links.has(from) && !LEFT_OUT.includes(from)) links.set(from, {});
    }
  }
  for (const { from, name, to } of keys) if (links.has(from) && links.has(to)) links.get(from)[name] = to;
  for (const [table, columns] of Object.entries(LOOSE)) links.set(table, columns);
  return links;
}
