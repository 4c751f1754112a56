import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClauseAttributes, ProcessKind } from '@app/workflows';
import { LEADS } from '../clause/leads-sql';
import { isReal } from '../plan/world-sql';
import { prepared } from '../prepared';

/** All wake-ups to one workflow that are delivered by one call. */
export interface Letter {
  ids: string[];
  workflowId: string;
  kind: ProcessKind;
  planId: number;
  subjectId: number;
  /** The process has ended in the database. */
  ended: boolean;
  /** The plan is on a virtual clock. */
  rehearsed: boolean;
  /** How often delivering it was tried in vain. */
  attempts: number;
  /** The requests that wrote them. */
  requests: string[];
  /** The `traceparent` of what wrote them, the latest first. */
  traces: string[];
  /** It has answered all it was asked: a clause that does not run yet begins with its first date. */
  upToDate: boolean;
  wakeOn: string | null;
  /** What it is found by in Temporal, of a clause on the real clock. */
  shown: Pick<ClauseAttributes, 'DubanClause' | 'DubanLead' | 'DubanLight'> | null;
}

/** How long who took a letter has it for itself; longer than a call to Temporal may take. */
const LEASE_SECONDS = 8;

/** The pause after an attempt doubles from two seconds up to five minutes. */
const LONGEST_PAUSE_SECONDS = 300;

/** Where nobody is to blame, because Temporal is down. */
const SHORT_PAUSE_SECONDS = 1;

/** After so many attempts, half a minute after the first, a letter counts as undeliverable. It is still tried. */
export const UNDELIVERABLE_AFTER = 5;

const LONGEST_ERROR = 500;

/**
 * Who took a letter and died (its connection is gone) leaves it to the next one at once. Which connections there are is asked once,
 * and not for each of the letters under way.
 */
const TAKE = `
  with picked as (
    select id from outbox
    where (not_before <= now()
      or (leased_by is not null and leased_by not in (select pid from pg_stat_activity where pid is not null)))
      and workflow_id <> all($3::text[])
    order by id limit $2 for update skip locked),
  taken as (
    update outbox o set not_before = now() + interval '${LEASE_SECONDS} seconds', leased_by = $1
    from picked where o.id = picked.id returning o.id, o.workflow_id, o.attempts, o.request_id, o.traceparent)
  select json_agg(t.id::text) as ids, p.workflow_id as "workflowId", p.kind, p.plan_id as "planId",
    p.subject_id as "subjectId", p.ended_at is not null as ended, max(t.attempts) as attempts,
    coalesce(json_agg(distinct t.request_id) filter (where t.request_id is not null), '[]') as requests,
    coalesce(json_agg(t.traceparent order by t.id desc) filter (where t.traceparent is not null), '[]') as traces,
    p.answered >= p.asked as "upToDate", p.wake_on::text as "wakeOn",
    coalesce((select not ${isReal('plan')} from plan where plan.id = p.plan_id), false) as rehearsed,
    (select jsonb_build_object('DubanClause', c.number, 'DubanLight', c.light, 'DubanLead', ${LEADS})
     from clause c join plan on plan.id = c.plan_id and ${isReal('plan')}
     where p.kind = 'clause' and c.id = p.subject_id) as shown
  from taken t join process p using (workflow_id) group by p.workflow_id`;

/**
 * Takes letters that are due, the oldest first, for a few seconds. They are delivered outside of any transaction, and
 * then struck off, put back, or put off.
 *
 * @param listener the backend that lives as long as who delivers; null where there is none
 * @param most how many rows
 * @param but workflows to which a letter is on its way: the next one waits for it
 */
export function takeLetters(
  em: EntityManager,
  { listener, most, but }: { listener: number | null; most: number; but: readonly string[] },
): Promise<Letter[]> {
  return prepared<Letter>(em, TAKE, [listener, most, but]);
}

/** They were delivered. */
export async function strikeOff(em: EntityManager, ids: readonly string[]): Promise<void> {
  await prepared(em, 'delete from outbox where id = any($1::bigint[])', [ids]);
}

/** Nobody is to blame: they are tried again in a moment. */
export async function putBack(em: EntityManager, ids: readonly string[]): Promise<void> {
  await prepared(
    em,
    `update outbox set leased_by = null, not_before = now() + interval '${SHORT_PAUSE_SECONDS} second'
     where id = any($1::bigint[])`,
    [ids],
  );
}

/** This letter was refused: it is tried again later, and each time later still. */
export async function putOff(em: EntityManager, { ids, attempts }: Letter, error: string): Promise<void> {
  await prepared(
    em,
    `update outbox set attempts = $2, last_error = $3, leased_by = null,
       not_before = now() + least(2 ^ $2::int, ${LONGEST_PAUSE_SECONDS}) * interval '1 second'
     where id = any($1::bigint[])`,
    [ids, attempts + 1, [...error].slice(0, LONGEST_ERROR).join('')],
  );
}
