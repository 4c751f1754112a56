import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@app/domain/calendar';
import type { FeedScope } from '../notification/feed.entity';
import type { FeedView } from './feed.dto';

/** A date as calendars show it. */
export interface FeedEntry {
  obligationId: number;
  planId: number;
  clauseNumber: number;
  title: string;
  dueOn: string;
  cancelled: boolean;
  sequence: number;
  /** When it was shown differently last, as an instant. */
  changedAt: string;
}

/** What lies further back is nobody's date any more. */
const DAYS_BACK = 366;
/** What is done or dropped stays as cancelled, so that programs that look once a week take it out. */
const CANCELLED_KEPT_DAYS = 30;
const MOST = 5_000;

/** The calendars of an account that are in use. */
export function readFeeds(em: EntityManager, accountId: number): Promise<FeedView[]> {
  return em.execute<FeedView[]>(
    `select f.id, f.scope, coalesce(b.name, p.title) as of, to_json(f.created_at) #>> '{}' as "createdAt"
       from feed f left join body b on b.id = f.body_id left join plan p on p.id = f.plan_id
      where f.account_id = ? and f.revoked_at is null order by f.id`,
    [accountId],
  );
}

/**
 * The dates of a calendar: what bodies owe, by the plans on the real clock. Nothing about cases, referrals or what somebody
 * wrote; the titles are those of the board, which everybody reads who works with plans. A clause that rests has no date.
 * What is shown differently than before gets the next sequence number in passing.
 */
export async function readFeedEntries(
  em: EntityManager,
  { bodyId, planId, today, now }: { bodyId: number | null; planId: number | null; today: string; now: Date },
): Promise<FeedEntry[]> {
  return em.execute<FeedEntry[]>(
    `with shown as (
       select o.id, o.plan_id, c.number, o.title, o.due_on,
         o.state not in ('open', 'submitted') as cancelled,
         o.due_on || ' ' || (o.state not in ('open', 'submitted')) || ' ' || o.title as fingerprint
       from obligation o join clause c on c.id = o.clause_id
         join plan p on p.id = o.plan_id and p.clock = 'real' and p.state = 'running'
       where o.due_on > ? and (?::int is null or o.plan_id = ?::int)
         and (?::int is null or exists (
           select 1 from obligation_owner w join body b on b.id = w.body_id
            where w.obligation_id = o.id and coalesce(b.heir_id, b.id) = ?::int))
       order by o.due_on < ?, o.due_on, o.id limit ${MOST}),
     kept as (
       insert into feed_item as i (obligation_id, fingerprint, sequence, changed_at)
       select id, fingerprint, 0, ? from shown
       on conflict (obligation_id) do update
         set fingerprint = excluded.fingerprint, sequence = i.sequence + 1, changed_at = excluded.changed_at
         where i.fingerprint <> excluded.fingerprint
       returning obligation_id, sequence, changed_at)
     select s.id as "obligationId", s.plan_id as "planId", s.number as "clauseNumber", s.title, s.due_on as "dueOn", s.cancelled,
       coalesce(k.sequence, i.sequence, 0) as sequence, to_json(coalesce(k.changed_at, i.changed_at, ?)) #>> '{}' as "changedAt"
     from shown s left join kept k on k.obligation_id = s.id left join feed_item i on i.obligation_id = s.id
     where not s.cancelled or coalesce(k.changed_at, i.changed_at) >= ?::date
     order by s.due_on, s.id`,
    [
      addDays(today, -DAYS_BACK),
      planId,
      planId,
      bodyId,
      bodyId,
      today,
      now.toISOString(),
      now.toISOString(),
      addDays(today, -CANCELLED_KEPT_DAYS),
    ],
  );
}

/** Whose calendar an address is: its owner's, as long as the account is in use and works with plans. */
export async function readFeedByHash(
  em: EntityManager,
  tokenHash: string,
): Promise<{ scope: FeedScope; bodyId: number | null; planId: number | null; name: string } | null> {
  const [found] = await em.execute<{ scope: FeedScope; bodyId: number | null; planId: number | null; name: string }[]>(
    `select f.scope, f.plan_id as "planId", coalesce(b.name, p.title, own.name, '') as name,
       case f.scope when 'person' then a.body_id when 'body' then coalesce(b.heir_id, b.id) end as "bodyId"
     from feed f join account a on a.id = f.account_id left join body own on own.id = a.body_id
       left join body b on b.id = f.body_id left join plan p on p.id = f.plan_id
     where f.token_hash = ? and f.revoked_at is null and a.state = 'active' and not a.one_time_password
       and a.role not in ('administrator', 'auditor')
       and (f.scope <> 'body' or coalesce(b.heir_id, b.id) = a.body_id)
       and (f.scope <> 'person' or a.body_id is not null)`,
    [tokenHash],
  );
  return found ?? null;
}
