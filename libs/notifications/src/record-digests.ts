import { IS_RESTRICTED_LINE, recordOnce } from '@app/persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What one look has gathered. */
export interface Gathered {
  /** How many mails were written. */
  mails: number;
  /** The lines that are told now, by number. */
  lines: number[];
}

/**
 * Gathers what a plan's bodies were told since their last digest into one mail per body, delivered to the recorder. A second
 * look on one day writes a second mail. Set-based, because on some mornings there are very many. What has lain for some
 * days is not called today's. Lines about referrals stay in the app: mails are read by others.
 *
 * A mail whose key is taken is an error and undoes the whole: a line is marked as told only together with its mail.
 *
 * @param cap how many lines a mail shows; the rest is counted
 */
export async function recordDigests(em: EntityManager, planId: number, on: string, cap: number): Promise<Gathered> {
  const [{ first, mails, lines }] = await em.execute<{ first: number | null; mails: number; lines: number[] | null }[]>(
    `with fresh as (
       update notification n set digested_on = ?
       where plan_id = ? and digested_on is null and sent_on <= ? and not ${IS_RESTRICTED_LINE}
       returning body_id, title, kind, id, sent_on),
     ranked as (select *, row_number() over (partition by body_id order by id) as nth from fresh),
     letters as (
       select body_id, count(*) as lines, bool_and(sent_on = ?) as of_today,
         string_agg('· ' || title, E'\\n' order by id) filter (where nth <= ?) as text from ranked group by body_id),
     earlier as (select recipient, count(*) as n from mail where plan_id = ? and sent_on = ? group by recipient),
     written as (
       insert into mail (key, plan_id, recipient, body_id, kind, subject, text, sent_on, channel)
       select 'digest/plan-' || ? || '/' || body.name || '/' || ? || coalesce('/' || (earlier.n + 1), ''), ?, body.name,
         body.id, 'digest', '督办提醒：' || case when letters.of_today then '今日' else '待阅' end || ' ' || letters.lines || ' 项',
         letters.text || case when letters.lines > ? then E'\\n… 另有 ' || (letters.lines - ?) || ' 项，请登录查看' else '' end,
         ?, 'recorder'
       from letters join body on body.id = letters.body_id left join earlier on earlier.recipient = body.name
       returning id, key),
     recorded as (
       insert into delivery (key, mail_id, channel, state, attempts, tried_at, settled_at, receipt)
       select key || '@recorder', id, 'recorder', 'delivered', 1, now(), now(), 'mail-' || id from written)
     select (select min(id) from written) as first, (select count(*)::int from written) as mails,
       (select array_agg(id order by id) from fresh) as lines`,
    [on, planId, on, on, cap, planId, on, planId, on, planId, cap, cap, on],
  );
  if (first !== null) {
    await recordOnce(em, { planId, key: `plan-${planId}/digests/${first}`, kind: 'digests-sent', on, data: { mails } });
  }
  return { mails, lines: lines ?? [] };
}
