import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '@app/persistence';
import type { ClauseInView } from './clause-in-view';
import type { Word } from './speak';

/** What a look at a clause comes to. */
export interface Look {
  words: readonly Word[];
  /** The workflow has answered what it was asked, and wants to be woken on `next`; null while there is more to do. */
  answered: { workflowId: string; next: string | null } | null;
}

/**
 * The locks are taken in the order in which every use case takes them: the calendar, obligations, the clause, the
 * process. Each part names the one before it, because PostgreSQL is free to begin with any of them.
 */
const WRITE = `
  with word as (
    select * from jsonb_to_recordset($1::jsonb) as w("obligationId" int, round int, extensions int, "dueOn" date,
      key text, event text, rung text, notice text, title text)),
  calendar as materialized (select hold_calendar() as newest),
  subject as materialized (
    select w.* from word w join obligation o on o.id = w."obligationId"
    where (select newest from calendar) = $2 and o.state = 'open' and o.round = w.round
      and o.extensions = w.extensions and o.due_on = w."dueOn"
    order by o.id for update of o),
  still as materialized (
    select (select count(*) from subject) = (select count(*) from word)
      and (select newest from calendar) = $2 as so),
  said as (
    insert into event (plan_id, clause_id, obligation_id, body_id, key, kind, happened_on, data)
    select $3, $4, s."obligationId",
      (select case when count(*) = 1 then min(body_id) end from obligation_owner where obligation_id = s."obligationId"),
      s.key, s.event, $5,
      jsonb_build_object('rung', s.rung, 'round', s.round, 'extensions', s.extensions, 'dueOn', s."dueOn")
    from subject s where (select so from still)
    on conflict (key) do nothing returning key),
  told as (
    insert into notification (key, plan_id, body_id, kind, title, sent_on, clause_id, obligation_id)
    select s.key || '/' || o.body_id, $3, o.body_id, s.notice, s.title, $5, $4, s."obligationId"
    from said join subject s on s.key = said.key join obligation_owner o on o.obligation_id = s."obligationId"
    on conflict (key) do nothing),
  lit as (
    update obligation o set light = n.light from jsonb_to_recordset($6::jsonb) as n(id int, light text)
    where o.id = n.id and (select so from still) returning 1),
  shown as (
    update clause set light = $7
    where id = $4 and light <> $7 and (select so from still) and (select count(*) from lit) >= 0 returning 1),
  answered as (
    update process set answered = greatest(answered, $9), wake_on = $10, looked_at = now(),
      unanswered_since = case when asked > $9 then now() end
    where workflow_id = $8 and ended_at is null and (select so from still) and (select count(*) from shown) >= 0)
  select so from still`;

/**
 * Writes a look at a clause as one statement, which is a transaction of its own: words that were not said before,
 * lights, and the answer.
 *
 * @returns false when something it rests on has changed since the clause was read; then nothing is written
 */
export async function writeLook(em: EntityManager, clause: ClauseInView, { words, answered }: Look): Promise<boolean> {
  const [{ so }] = await prepared<{ so: boolean }>(em, WRITE, [
    JSON.stringify(words),
    clause.newest,
    clause.plan.id,
    clause.id,
    clause.today,
    JSON.stringify(clause.lights.changed),
    clause.lights.worst,
    answered && answered.workflowId,
    clause.asked,
    answered && answered.next,
  ]);
  return so;
}
