import { recordOnce, type EntityManager, type MessageKind } from '@app/persistence';
import type { MessageScene, Waiting } from './message-scene';
import { linesOf, reasonOf } from './message-text';
import type { PersonOfBody } from './people';
import type { Part } from './who-is-told';

/** A message that is to be written: to whom, of which lines, and when it may leave. */
export interface NewMessage {
  key: string;
  kind: MessageKind;
  subject: string;
  accountId: number;
  person: PersonOfBody;
  parts: Part[];
  waiting: readonly Waiting[];
  notBefore: number;
}

/** Writes messages and, for each, the row of the first channel of its addressee that can be used. */
export async function insertMessages(
  em: EntityManager,
  scene: MessageScene,
  messages: readonly NewMessage[],
): Promise<number> {
  if (messages.length === 0) return 0;
  const { rules, channels, today } = scene;
  const rows = messages.map(({ key, kind, subject, accountId, person, parts, waiting, notBefore }) => {
    const { lines, more } = linesOf(parts, waiting, rules);
    const text = [...lines.map(({ title }) => `· ${title}`), ...(more ? [`… 另有 ${more} 项，请登录查看`] : [])];
    return {
      ...{ key, kind, subject, text: text.join('\n'), lines, more, account: accountId },
      not_before: new Date(notBefore).toISOString(),
      recipient: `${person.body} ${person.name}`.slice(0, 255),
      rule: `${parts.at(0)?.to.rule ?? 'waiting'}@${rules.version}`,
      reason: reasonOf(rules, person, parts, waiting),
    };
  });
  const [{ first, written, digests, digestsGiven }] = await em.execute<
    { first: number | null; written: number; digests: number; digestsGiven: number }[]
  >(
    `with given as (
       select * from jsonb_to_recordset(?::jsonb) as g(key text, kind text, subject text, text text, lines jsonb, more int,
         account int, not_before timestamptz, recipient text, rule text, reason text)),
     reached as (
       select g.*, c.channel from given g cross join lateral (
         select channel from contact c where c.account_id = g.account and c.channel = any(?::text[])
           and (c.digests or g.kind <> 'digest') order by position, channel limit 1) c),
     earlier as (
       select account_id, count(*) as n from mail where sent_on = ? and kind = 'digest' and account_id is not null
       group by account_id),
     named as (
       select r.*, r.key || case when r.kind = 'digest' then coalesce('/' || (e.n + 1), '') else '' end as own_key
       from reached r left join earlier e on e.account_id = r.account),
     written as (
       insert into mail (key, recipient, account_id, kind, rule, reason, subject, text, lines, more, sent_on, channel)
       select own_key, recipient, account, kind, rule, reason, subject, text, lines, more, ?, 'outside' from named
       on conflict (key) do nothing returning id, key, kind),
     put as (
       insert into delivery (key, mail_id, channel, not_before)
       select w.key || '@' || n.channel, w.id, n.channel, n.not_before from written w join named n on n.own_key = w.key)
     select min(id) as first, count(*)::int as written, count(*) filter (where kind = 'digest')::int as digests,
       (select count(*)::int from named where kind = 'digest') as "digestsGiven" from written`,
    [JSON.stringify(rows), `{${channels.join(',')}}`, today, today],
  );
  // A line that is told at once may have been written by another process; a digest has lines of its own and is never left out.
  if (digests !== digestsGiven) throw new Error('the key of a digest was taken; nothing is marked as told');
  if (first !== null) {
    const data = { messages: written };
    await recordOnce(em, { planId: 0, key: `messages/${first}`, kind: 'messages-written', on: today, data });
  }
  return written;
}
