import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccountView } from './account.dto';

/** Every account, those to look at first: stopped because of a departure, then active, disabled, closed. */
export async function readAccounts(
  em: EntityManager,
  { today, aliveSince, now }: { today: string; aliveSince: Date; now: Date },
): Promise<Omit<AccountView, 'manageable'>[]> {
  return em.execute(
    `select a.id, a.username, a.display_name as name, a.post, a.role, b.name as body,
            case when b.valid_to < ?::date then b.valid_to::text end as "bodyEndedOn",
            a.state, a.state_reason as "stateReason", a.state_since as "stateSince",
            a.left_office_on::text as "leftOfficeOn", a.demo, a.one_time_password as "oneTimePassword",
            a.password_set_at as "passwordSetAt", seen.at as "lastSignInAt", coalesce(alive.n, 0)::int as sessions
     from account a
     left join body b on b.id = a.body_id
     left join lateral (select e.at from security_event e where e.account_id = a.id and e.kind = 'signed-in'
                        order by e.at desc limit 1) seen on true
     left join (select account_id, count(*) as n from session
                where expires_at > ?::timestamptz and last_seen_at > ?::timestamptz group by account_id) alive
       on alive.account_id = a.id
     order by (a.state = 'disabled' and a.left_office_on is not null) desc,
              array_position(array['active', 'disabled', 'closed'], a.state::text), b.id nulls last, a.id`,
    [today, now.toISOString(), aliveSince.toISOString()],
  );
}

/** The bodies of a day that are in the directory, and whether somebody can sign in for each. */
export function bodiesWithAccounts(em: EntityManager, today: string): Promise<{ name: string; manned: boolean }[]> {
  return em.execute(
    `select b.name, exists (select 1 from account a where a.body_id = b.id and a.state = 'active') as manned
     from body b where b.kind <> 'higher-authority' and (b.valid_from is null or b.valid_from <= ?::date)
       and (b.valid_to is null or b.valid_to >= ?::date) order by b.id`,
    [today, today],
  );
}
