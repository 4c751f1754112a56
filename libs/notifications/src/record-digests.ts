import { IS_RESTRICTED_LINE, recordOnce } from '@app/persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Gathers what a plan's bodies were told since their last digest into one mail per body, kept by the recorder.
 * Set-based, because on some mornings there are very many. What has lain for some days is not called today's. Lines about referrals stay in the app: mails are read by others.
 *
 * @param cap how many lines a mail shows; the rest is counted
 * @returns how many mails were written
 */
export async function recordDigests(em: EntityManager, planId: number, on: string, cap: number): Promise<number> {
  const rows = await em.execute<{ id: number }[]>(
    `with fresh as (
       update notification n set digested_on = ?
       where plan_id = ? and digested_on is null and sent_on <= ? and not ${IS_RESTRICTED_LINE}
       returning body_id, title, kind, id, sent_on),
     ranked as (select *, row_number() over (partition by body_id order by id) as nth from fresh),
     letters as (
       select body_id, count(*) as lines, bool_and(sent_on = ?) as of_today,
         string_agg('· ' || title, E'\\n' order by id) filter (where nth <= ?) as text from ranked group by body_id)
     insert into mail (key, plan_id, recipient, subject, text, sent_on, channel)
     select 'digest/plan-' || ? || '/' || body.name || '/' || ?, ?, body.name,
       '督办提醒：' || case when letters.of_today then '今日' else '待阅' end || ' ' || letters.lines || ' 项', letters.text ||
       case when letters.lines > ? then E'\\n… 另有 ' || (letters.lines - ?) || ' 项，请登录查看' else '' end, ?, 'recorder'
     from letters join body on body.id = letters.body_id
     on conflict (key) do nothing returning id`,
    [on, planId, on, on, cap, planId, on, planId, cap, cap, on],
  );
  if (rows.length > 0) {
    const first = Math.min(...rows.map(({ id }) => id));
    const data = { mails: rows.length };
    await recordOnce(em, { planId, key: `plan-${planId}/digests/${first}`, kind: 'digests-sent', on, data });
  }
  return rows.length;
}
