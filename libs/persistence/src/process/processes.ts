import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProcessKind } from '@app/workflows';
import { prepared } from '../prepared';

export interface NewProcess {
  workflowId: string;
  planId: number;
  kind: ProcessKind;
  subjectId: number;
  /** The dates of a clause that has nothing to do before them; it counts as having answered, and begins with the first. */
  dates?: ClauseDates;
}

/** Which dates a clause on the real clock waits for. */
export interface ClauseDates {
  /** On this day its workflow looks; null: when somebody acts. */
  wakeOn: string | null;
  /** On this day the sweep of the morning has something to say. */
  wordsOn: string | null;
}

/**
 * Starts workflows, as rows: they become running workflows when the outbox is delivered. A process that exists already
 * is left alone, so starting twice is harmless.
 */
export async function startProcesses(em: EntityManager, processes: NewProcess[]): Promise<void> {
  if (processes.length === 0) return;
  await em.flush();
  await em.execute(
    `with started as (
       insert into process (workflow_id, plan_id, kind, subject_id, wake_on, words_on, answered, looked_at, unanswered_since)
       select "workflowId", "planId", kind, "subjectId", (dates ->> 'wakeOn')::date, (dates ->> 'wordsOn')::date,
         case when dates is null then 0 else 1 end, case when dates is not null then now() end,
         case when dates is null then now() end
       from jsonb_to_recordset(?::jsonb) as p("workflowId" text, "planId" int, kind text, "subjectId" int, dates jsonb)
       on conflict (workflow_id) do nothing returning workflow_id)
     insert into outbox (workflow_id) select workflow_id from started`,
    [JSON.stringify(processes)],
  );
}

/**
 * Asks processes to look again, in the transaction of the change that concerns them. Ended ones and unknown ids are
 * passed over.
 */
export async function wake(em: EntityManager, workflowIds: string[]): Promise<void> {
  if (workflowIds.length === 0) return;
  await em.flush();
  await em.execute(
    `with woken as (
       update process set asked = asked + 1, unanswered_since = coalesce(unanswered_since, now())
       where workflow_id in (select jsonb_array_elements_text(?::jsonb)) and ended_at is null returning workflow_id)
     insert into outbox (workflow_id) select workflow_id from woken`,
    [JSON.stringify(workflowIds)],
  );
}

/** Asks the workflows of clauses to look that have answered all they were asked; who was asked already is about to. */
export async function wakeAnswered(em: EntityManager, clauseIds: readonly number[]): Promise<void> {
  const rows = await em.execute<{ id: string }[]>(
    `select workflow_id as id from process where kind = 'clause' and answered >= asked and ended_at is null
       and subject_id in (select jsonb_array_elements_text(?::jsonb)::int)`,
    [JSON.stringify(clauseIds)],
  );
  await wake(
    em,
    rows.map(({ id }) => id),
  );
}

/** Wakes a process, and starts it once more when it had run its course. */
export async function restart(em: EntityManager, workflowId: string): Promise<void> {
  await em.flush();
  await em.execute('update process set ended_at = null where workflow_id = ?', [workflowId]);
  await wake(em, [workflowId]);
}

/** Wakes every process of a plan that waits for `date` or an earlier one. */
export async function wakeAllDue(em: EntityManager, planId: number, date: string): Promise<void> {
  await em.flush();
  await em.execute(
    `with woken as (
       update process set asked = asked + 1, unanswered_since = coalesce(unanswered_since, now())
       where plan_id = ? and ended_at is null and wake_on <= ? returning workflow_id)
     insert into outbox (workflow_id) select workflow_id from woken`,
    [planId, date],
  );
}

/** The process has done all it was asked up to `asked`, and wants to be woken on `wakeOn`. */
export async function answer(
  em: EntityManager,
  workflowId: string,
  asked: number,
  wakeOn: string | null,
): Promise<void> {
  await em.flush();
  await prepared(
    em,
    `update process set answered = greatest(answered, $2), wake_on = $3, looked_at = now(),
       unanswered_since = case when asked > $2 then now() end
     where workflow_id = $1 and ended_at is null`,
    [workflowId, asked, wakeOn],
  );
}

/**
 * The process has run its course.
 *
 * @returns false for a clause in which something was reopened in the meantime: it has not ended
 */
export async function endProcess(em: EntityManager, workflowId: string): Promise<boolean> {
  await em.execute('select 1 from process where workflow_id = ? for update', [workflowId]);
  const rows = await em.execute<unknown[]>(
    `update process set answered = asked, unanswered_since = null, wake_on = null, words_on = null,
       ended_at = coalesce(ended_at, now())
     where workflow_id = ? and not (kind = 'clause'
       and exists (select 1 from obligation where clause_id = process.subject_id and closed_on is null)) returning 1`,
    [workflowId],
  );
  return rows.length === 1;
}

/** How many processes of a plan, or of all, still have something to do; the rehearsal itself does not count. */
export async function unanswered(em: EntityManager, planId: number | null): Promise<number> {
  const [row] = await prepared<{ n: number }>(
    em,
    `select count(*)::int as n from process
     where plan_id = coalesce($1::int, plan_id) and ended_at is null and answered < asked and kind <> 'rehearsal'`,
    [planId],
  );
  return row.n;
}

/** Which processes have been asked before an instant and have not answered since. */
export async function silentSince(em: EntityManager, instant: string): Promise<string[]> {
  const rows = await em.execute<{ workflowId: string }[]>(
    `select workflow_id as "workflowId" from process
     where ended_at is null and answered < asked and kind <> 'rehearsal' and unanswered_since <= ?
     order by workflow_id`,
    [instant],
  );
  return rows.map(({ workflowId }) => workflowId);
}

/** How many of some processes have not yet done what they were asked. */
export async function stillAsked(em: EntityManager, workflowIds: string[]): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(
    `select count(*)::int as n from process where workflow_id in (select jsonb_array_elements_text(?::jsonb))
        and ended_at is null and answered < asked`,
    [JSON.stringify(workflowIds)],
  );
  return row.n;
}

/** The next date any process of a plan waits for. */
export async function nextWake(em: EntityManager, planId: number): Promise<string | null> {
  const [row] = await em.execute<{ next: string | null }[]>(
    'select min(wake_on)::text as next from process where plan_id = ? and ended_at is null',
    [planId],
  );
  return row.next;
}

/**
 * Asks every process that has not ended to look again, of one plan or of all. A workflow that Temporal has lost is
 * started anew by the letter, under its own id; what it did before, it finds done.
 *
 * @returns how many were asked
 */
export async function recall(em: EntityManager, planId: number | null = null): Promise<number> {
  const rows = await em.execute<unknown[]>(
    `with woken as (
       update process set asked = asked + 1, unanswered_since = coalesce(unanswered_since, now())
       where ended_at is null and plan_id = coalesce(?::int, plan_id) returning workflow_id)
     insert into outbox (workflow_id) select workflow_id from woken returning id`,
    [planId],
  );
  return rows.length;
}
