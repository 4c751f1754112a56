import { localTime } from '@app/domain/calendar';
import { Account, type EntityManager } from '@app/persistence';
import { recordSecurity, namedAccount, type By } from '../security-log';
import { endSessions } from '../session';

const SYSTEM: By = { accountId: null, name: null };

/** Account, holding and last day of those who left their office and still have the account they had in it. */
const LEAVERS = `
  select a.id, max(h.held_to)::text as "lastDay"
  from account a join office_holder h on h.body_id = a.body_id and h.name = a.display_name
  where a.state = 'active' and (?::int is null or a.body_id = ?::int)
    and case when ?::date is null then (a.created_at at time zone 'Asia/Shanghai')::date <= h.held_to
             else h.held_to = ?::date end
    and not exists (select 1 from office_holder n where n.body_id = a.body_id and n.name = a.display_name
                      and (n.held_to is null or n.held_to >= ?::date))
  group by a.id
  having max(h.held_to) < ?::date and (a.left_office_on is null or a.left_office_on < max(h.held_to))`;

/**
 * 离任: who left an office loses the account that was held for it, on the day after the last one. The administrator finds
 * the account among those to look at and may let the person in again, e.g. as staff; that is not undone by the same
 * departure. An account that was opened after it is none of its business.
 *
 * @param office a body whose office has just changed hands, and its former holder's last day: that departure alone, also
 *   where it was entered late
 * @returns how many accounts were disabled
 */
export async function endAccountsOfLeavers(
  em: EntityManager,
  now: Date,
  { office = null, by = SYSTEM }: { office?: { bodyId: number; lastDay: string } | null; by?: By } = {},
): Promise<number> {
  const today = localTime(now.getTime()).date;
  const found = await em.execute<{ id: number; lastDay: string }[]>(LEAVERS, [
    office?.bodyId ?? null,
    office?.bodyId ?? null,
    office?.lastDay ?? null,
    office?.lastDay ?? null,
    today,
    today,
  ]);
  for (const { id, lastDay } of found) {
    const account = await em.findOneOrFail(Account, { id });
    const reason = `已离任（任职至${lastDay}）`;
    em.assign(account, { state: 'disabled', stateReason: reason, stateSince: now, leftOfficeOn: lastDay });
    await em.flush();
    await endSessions(em, { account: id }, by, reason);
    await recordSecurity(em, { kind: 'account-disabled', by, subject: namedAccount(account), detail: reason });
  }
  return found.length;
}
