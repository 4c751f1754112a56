import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, type ClauseDates } from '@app/persistence';
import { clauseWorkflowId } from '@app/workflows';
import type { ClauseInView } from './clause-in-view';
import type { Word } from './speak';

/** What a look at a clause comes to. */
export interface Look {
  words: readonly Word[];
  /** What the clause waits for now; null while there is more to do. */
  dates: ClauseDates | null;
}

/** A look, and at what. */
export interface LookAt extends Look {
  clause: ClauseInView;
}

/**
 * The locks are taken in the order in which every use case takes them: the calendar, obligations, the clause, the
 * process. Each part names the one before it, because PostgreSQL is free to begin with any of them.
 */
const writing = (answered: string, unasked = 'true') => `
  with look as (
    select * from jsonb_to_recordset($1::jsonb) as l("clauseId" int, "planId" int, today date, light text, words int,
      "workflowId" text, asked int, "wakeOn" date, "wordsOn" date)),
  word as (
    select * from jsonb_to_recordset($2::jsonb) as w("clauseId" int, "obligationId" int, round int, extensions int,
      "dueOn" date, key text, event text, rung text, notice text, title text)),
  calendar as materialized (select hold_calendar() as newest),
  subject as materialized (
    select w.* from word w join obligation o on o.id = w."obligationId"
    where (select newest from calendar) = $3 and o.state = 'open' and o.round = w.round
      and o.extensions = w.extensions and o.due_on = w."dueOn"
    order by o.id for update of o),
  still as materialized (
    select l.* from look l left join (select "clauseId", count(*) as n from subject group by 1) s using ("clauseId")
    where coalesce(s.n, 0) = l.words and (select newest from calendar) = $3 and ${unasked}),
  said as (
    insert into event (plan_id, clause_id, obligation_id, body_id, key, kind, happened_on, data)
    select l."planId", s."clauseId", s."obligationId",
      (select case when count(*) = 1 then min(body_id) end from obligation_owner where obligation_id = s."obligationId"),
      s.key, s.event, l.today,
      jsonb_build_object('rung', s.rung, 'round', s.round, 'extensions', s.extensions, 'dueOn', s."dueOn")
    from subject s join still l using ("clauseId")
    on conflict (key) do nothing returning key, plan_id, happened_on),
  told as (
    insert into notification (key, plan_id, body_id, kind, title, sent_on, clause_id, obligation_id)
    select s.key || '/' || o.body_id, said.plan_id, o.body_id, s.notice, s.title, said.happened_on, s."clauseId",
      s."obligationId"
    from said join subject s on s.key = said.key join obligation_owner o on o.obligation_id = s."obligationId"
    on conflict (key) do nothing),
  lit as (
    update obligation o set light = n.light
    from jsonb_to_recordset($4::jsonb) as n("clauseId" int, id int, light text) join still l using ("clauseId")
    where o.id = n.id returning 1),
  shown as (
    update clause set light = l.light from still l
    where clause.id = l."clauseId" and clause.light <> l.light and (select count(*) from lit) >= 0
    returning clause.id as clause_id, l.today, l.light),
  kept as (
    insert into clause_light (clause_id, shown_on, light) select clause_id, today, light from shown
    on conflict (clause_id, shown_on) do update set light = excluded.light),
  answered as (
    update process p set ${answered} from still l
    where p.workflow_id = l."workflowId" and p.ended_at is null and (select count(*) from shown) >= 0)
  select "clauseId" from still`;

/** A workflow has answered what it was asked when the clause was read. */
const ANSWERED = writing(`answered = greatest(p.answered, l.asked), wake_on = l."wakeOn", words_on = l."wordsOn",
      looked_at = now(), unanswered_since = case when p.asked > l.asked then now() end`);

/** Nobody was asked: only the next words are another day's. */
const WORDS_ONLY = writing(
  `words_on = l."wordsOn"`,
  // Whoever was asked in between looks by himself, and knows better what comes next.
  `not exists (select 1 from process p where p.workflow_id = l."workflowId" and p.asked <> l.asked)`,
);

/**
 * Writes a look of its workflow at a clause as one statement, which is a transaction of its own: words that were not said
 * before, lights, and the answer.
 *
 * @returns false when something it rests on has changed since the clause was read; then nothing is written
 */
export async function writeLook(em: EntityManager, clause: ClauseInView, look: Look): Promise<boolean> {
  return (await write(em, ANSWERED, [{ clause, ...look }])) === 1;
}

/**
 * Writes the words of many clauses as one statement; their workflows are not asked. A clause that has changed since it was
 * read is left as it is.
 *
 * @returns how many were written
 */
export function writeWords(em: EntityManager, looks: readonly LookAt[]): Promise<number> {
  return looks.length ? write(em, WORDS_ONLY, looks) : Promise.resolve(0);
}

async function write(em: EntityManager, statement: string, looks: readonly LookAt[]): Promise<number> {
  const rows = looks.map(({ clause: { id, plan, number, today, lights, asked }, words, dates }) => ({
    ...{ clauseId: id, planId: plan.id, today, light: lights.worst, words: words.length, asked },
    ...(dates && { workflowId: clauseWorkflowId(plan.id, number), ...dates }),
  }));
  const written = await prepared<unknown>(em, statement, [
    JSON.stringify(rows),
    JSON.stringify(looks.flatMap(({ clause, words }) => words.map((word) => ({ clauseId: clause.id, ...word })))),
    looks[0].clause.newest,
    JSON.stringify(
      looks.flatMap(({ clause }) => clause.lights.changed.map((one) => ({ clauseId: clause.id, ...one }))),
    ),
  ]);
  return written.length;
}
