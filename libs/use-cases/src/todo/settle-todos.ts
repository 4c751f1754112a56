import { prepared, type EntityManager } from '@app/persistence';
import { shanghaiDate } from '../plan-time';
import { todosOf, type TodoSettings } from './subjects-in-view';
import { keyOf, type TodoDraft } from './todo-draft';

/** So many subjects are worked out in one go; what is left is taken up beside the use cases, see `settleRest`. */
const MOST = 20_000;

/** What this very transaction has touched; one that has written nothing has no number. */
const OWN = `select id from todo_touched where by_tx = pg_current_xact_id_if_assigned() order by id limit ${MOST}`;

/** Taken in hand; what another transaction has in hand is left to it. */
const TAKE = `delete from todo_touched where id in
  (select id from todo_touched where id = any($1::bigint[]) for update skip locked) returning subject`;

/**
 * Until this transaction ends nobody else works out the same subject. Two that each take one of several assignments of a body, or
 * give one of several figures of a year, lock no row in common; each would count what the other has answered already, and the row
 * would stay for ever.
 */
const ONE_BY_ONE = `select pg_advisory_xact_lock(hashtextextended(s, 0))
  from (select s from unnest($1::text[]) s where s like 'assigned-%' or s like 'assessment-%' order by s) subjects`;

/** What is owed to an obligation's owners waits for them, so it is worked out with it. */
const CHILDREN = `select 'obligation-' || id as subject from obligation where parent_id = any($1::int[])`;

/** What a change of a body, or of the rules a plan runs by, may give to somebody else. */
const OF_BODY = `
  select 'document-' || d.id as subject from official_document d left join case_file f on f.id = d.case_file_id
   where d.state in ('draft', 'reviewed', 'returned', 'issued') and (d.addressee_id = any($1::int[]) or f.body_id = any($1::int[]))
  union select 'case-' || i.case_file_id from rectification_item i
   where i.state <> 'accepted' and (i.body_id = any($1::int[]) or i.acceptor_id = any($1::int[]))
  union select 'case-' || f.id from case_file f where f.state in ('running', 'reported') and f.body_id = any($1::int[])
  union select 'obligation-' || s.obligation_id from site_check s where s.conclusion is null and s.body_id = any($1::int[])
  union select t.subject from todo t where t.open_key is not null
   and (t.body_id = any($1::int[]) or exists (select 1 from body b where b.id = any($1::int[]) and b.name = any($2::text[])))`;

const OF_PLAN = `select 'document-' || d.id as subject from official_document d
   where d.plan_id = any($1::int[]) and d.state in ('draft', 'reviewed', 'returned')`;

/**
 * Brings the rows of what waits for whom in line with what this transaction has changed: what waits now is written, what
 * no longer does is closed. The last step of every transaction that acts.
 */
export async function settleTodos(em: EntityManager, settings: TodoSettings, now: Date): Promise<void> {
  await em.flush();
  const rows = await em.execute<{ id: string }[]>(OWN);
  await settleTouched(em, settings, now, rows);
}

/**
 * The same for what was touched by whomever.
 *
 * @returns how many of these rows nobody else had in hand
 */
export async function settleTouched(
  em: EntityManager,
  settings: TodoSettings,
  now: Date,
  touched: readonly { id: string }[],
): Promise<number> {
  if (touched.length === 0) return 0;
  const rows = await prepared<{ subject: string }>(em, TAKE, [touched.map(({ id }) => id)]);
  if (rows.length === 0) return 0;
  const subjects = await withDependents(em, settings, new Set(rows.map(({ subject }) => subject)));
  await prepared(em, ONE_BY_ONE, [subjects]);
  await apply(em, await compare(em, settings, subjects, now));
  return rows.length;
}

async function withDependents(em: EntityManager, { directory }: TodoSettings, touched: Set<string>): Promise<string[]> {
  const idsOf = (kind: string) =>
    [...touched].flatMap((one) => (one.startsWith(`${kind}-`) ? [Number(one.slice(kind.length + 1))] : []));
  const add = async (text: string, values: unknown[]) => {
    for (const { subject } of await prepared<{ subject: string }>(em, text, values)) touched.add(subject);
  };
  const [bodies, plans, obligations] = [idsOf('body'), idsOf('plan'), idsOf('obligation')];
  const { coordinator, countyOffice, organizationDepartment } = directory;
  if (bodies.length) await add(OF_BODY, [bodies, [coordinator, countyOffice, organizationDepartment]]);
  if (plans.length) await add(OF_PLAN, [plans]);
  if (obligations.length) await add(CHILDREN, [obligations]);
  return [...touched];
}

/** A row that is there, with what it says. */
type Known = TodoDraft & { id: number };

/** How the rows differ from the record. */
export interface Differences {
  missing: TodoDraft[];
  /** They wait for nobody any more. */
  over: Known[];
  /** They wait, but their row says something else. */
  changed: { known: Known; wanted: TodoDraft }[];
}

const KNOWN = `
  select id, subject, act, plan_id as "planId", clause_id as "clauseId", role, body_id as "bodyId", decides, due_on as "dueOn",
         due_from as "dueFrom", due_rule as "dueRule", title, obligation_id as "obligationId", report_id as "reportId",
         document_id as "documentId", case_file_id as "caseId", assessment_id as "assessmentId", since
    from todo where open_key is not null and subject = any($1::text[])`;

/** Holds the rows of these subjects against the record. */
export async function compare(
  em: EntityManager,
  settings: TodoSettings,
  subjects: readonly string[],
  now: Date,
): Promise<Differences> {
  const known = new Map((await prepared<Known>(em, KNOWN, [subjects])).map((row) => [keyOf(row), row]));
  const differences: Differences = { missing: [], over: [], changed: [] };
  for (const wanted of await todosOf(em, settings, subjects, shanghaiDate(now))) {
    const row = known.get(keyOf(wanted));
    if (!row) differences.missing.push(wanted);
    else if (said(row) !== said(wanted)) differences.changed.push({ known: row, wanted });
    known.delete(keyOf(wanted));
  }
  differences.over.push(...known.values());
  return differences;
}

/** What a row says, but since when: that stays as it was when it began. */
const said = (todo: TodoDraft): string =>
  JSON.stringify([
    ...[todo.planId, todo.clauseId, todo.bodyId, todo.decides, todo.dueOn, todo.dueFrom, ruleOf(todo), todo.title],
    ...[todo.obligationId, todo.reportId, todo.documentId, todo.caseId, todo.assessmentId],
  ]);

/** PostgreSQL orders the keys of an object in its own way. */
const ruleOf = ({ dueRule }: TodoDraft) => dueRule && Object.entries(dueRule).sort(([a], [b]) => (a < b ? -1 : 1));

const COLUMNS = `act text, plan_id int, clause_id int, role text, body_id int, decides boolean, due_on date, due_from date,
  due_rule jsonb, title text, obligation_id int, report_id int, document_id int, case_file_id int, assessment_id int`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0]);

const asRow = (todo: TodoDraft) => ({
  act: todo.act,
  plan_id: todo.planId,
  clause_id: todo.clauseId,
  role: todo.role,
  body_id: todo.bodyId,
  decides: todo.decides,
  due_on: todo.dueOn,
  due_from: todo.dueFrom,
  due_rule: todo.dueRule,
  title: todo.title,
  obligation_id: todo.obligationId,
  report_id: todo.reportId,
  document_id: todo.documentId,
  case_file_id: todo.caseId,
  assessment_id: todo.assessmentId,
});

const INSERT = `insert into todo (subject, open_key, since, ${NAMES.join(', ')})
  select subject, open_key, since, ${NAMES.join(', ')}
    from jsonb_to_recordset($1::jsonb) as t(subject text, open_key text, since date, ${COLUMNS})
  on conflict (open_key) do nothing`;
const UPDATE = `update todo set ${NAMES.map((name) => `${name} = t.${name}`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as t(id int, ${COLUMNS}) where todo.id = t.id`;
const CLOSE = `update todo set open_key = null, closed_at = now() where id = any($1::int[])`;

/** Writes what is missing, puts right what says something else, and closes what is over. */
export async function apply(em: EntityManager, { missing, over, changed }: Differences): Promise<void> {
  const json = (rows: readonly object[]) => [JSON.stringify(rows)];
  if (over.length) await prepared(em, CLOSE, [over.map(({ id }) => id)]);
  if (missing.length) {
    const rows = missing.map((one) => ({
      subject: one.subject,
      open_key: keyOf(one),
      since: one.since,
      ...asRow(one),
    }));
    await prepared(em, INSERT, json(rows));
  }
  if (changed.length) {
    await prepared(em, UPDATE, json(changed.map(({ known, wanted }) => ({ id: known.id, ...asRow(wanted) }))));
  }
}
