import type { IsoDate } from '@app/domain/calendar';
import { maySend, nextSendInstant, pauseAfter, type SendTimes } from '@app/domain/delivery';
import type { OutsideChannel } from '@app/domain/vocabulary';
import type { EntityManager, MessageKind, MessageLine } from '@app/persistence';
import { NotDelivered, shortAnswer, type Channel, type Message, type Receipt } from './channel';
import type { Channels } from './channels/open-channels';

/** What sends, and by which rules. */
export interface Sender {
  /** A fresh entity manager for each of the short transactions. */
  em: () => EntityManager;
  channels: Channels;
  times: SendTimes;
  /** After so many attempts a message counts as not delivered. */
  attempts: number;
  now: () => number;
  dice: () => number;
}

/** So long a process may take for one message before another takes it up; longer than any channel is patient. */
const LEASE_MS = 180_000;

/** A platform that does not answer is asked about so many messages at a time, one after the other. */
const AT_ONCE = 50;

/** A message that waits for wrong settings is looked at again after this. */
const SETTINGS_PAUSE_MS = 15 * 60_000;

interface Claimed {
  id: number;
  attempts: number;
  key: string;
  kind: MessageKind;
  accountId: number;
  address: string | null;
  name: string;
  subject: string;
  lines: MessageLine[] | null;
  more: number | null;
  reason: string | null;
  on: IsoDate;
  /** The contact was taken away, or the account ended, since the message was written. */
  reachable: boolean;
}

/** What one look has done. */
export interface SentOut {
  delivered: number;
  failed: number;
}

/**
 * Sends what is due on every channel, as much of it as the platform lets through in a minute. Each message is taken in one
 * short transaction, sent outside of any, and settled in another: whatever the channel does, nothing waits for it. Only
 * messages to persons leave; a rehearsal writes none.
 */
export async function sendOut(sender: Sender): Promise<SentOut> {
  const sums = await Promise.all([...sender.channels.values()].map((channel) => sendOn(sender, channel)));
  return {
    delivered: sums.reduce((sum, { delivered }) => sum + delivered, 0),
    failed: sums.reduce((sum, { failed }) => sum + failed, 0),
  };
}

async function sendOn(sender: Sender, channel: Channel): Promise<SentOut> {
  await reclaim(sender, channel);
  const sum: SentOut = { delivered: 0, failed: 0 };
  for (const claimed of await claim(sender, channel)) {
    const went = await sendOne(sender, channel, claimed);
    sum[went ? 'delivered' : 'failed'] += 1;
  }
  return sum;
}

/**
 * Takes up what a process had in hand when it ended. Whether the message went out nobody knows: a platform that knows keys
 * shows it once, as long as it knows the key; elsewhere, and later, the ledger says that the recipient may have it twice.
 */
async function reclaim({ em, now }: Sender, channel: Channel): Promise<void> {
  await em().execute(
    `update delivery set state = 'waiting', leased_until = null, answer = '发送时进程中断 / the process ended while it was sending',
       possibly_twice = possibly_twice or not ?::boolean, unsure_since = coalesce(unsure_since, tried_at)
     where channel = ? and state = 'sending' and leased_until < ?`,
    [channel.knowsKeys, channel.name, at(now())],
  );
}

/** Takes what is due; of one channel one process at a time, so that the limit of the platform is kept by all together. */
async function claim({ em, times, now }: Sender, { name, limits, keysKnownForMs }: Channel): Promise<Claimed[]> {
  const instant = now();
  const open = maySend(times, instant);
  return em().transactional(async (tx) => {
    await tx.execute(`select pg_advisory_xact_lock(hashtext('delivery/' || ?))`, [name]);
    const [{ tried }] = await tx.execute<{ tried: number }[]>(
      'select count(*)::int as tried from delivery where channel = ? and tried_at > ?',
      [name, at(instant - 60_000)],
    );
    const room = Math.min(AT_ONCE, limits.perMinute - tried);
    if (room <= 0) return [];
    return tx.execute<Claimed[]>(
      `with due as (
         select d.id from delivery d join mail m on m.id = d.mail_id
          where d.channel = ? and d.state = 'waiting' and d.not_before <= ? and m.account_id is not null
            and (m.kind = 'test' or ?::boolean)
          order by d.not_before, d.id limit ? for update of d skip locked),
       taken as (
         update delivery d set state = 'sending', attempts = d.attempts + 1, tried_at = ?, leased_until = ?,
           possibly_twice = d.possibly_twice or coalesce(d.unsure_since < ?, false)
         from due where due.id = d.id returning d.id, d.mail_id, d.attempts, d.channel)
       select t.id, t.attempts, m.key, m.kind, m.account_id as "accountId", c.address, m.recipient as name, m.subject,
         m.lines, m.more, m.reason, m.sent_on as on, a.state = 'active' and c.address is not null as reachable
       from taken t join mail m on m.id = t.mail_id join account a on a.id = m.account_id
         left join contact c on c.account_id = m.account_id and c.channel = t.channel order by t.id`,
      [name, at(instant), open, room, at(instant), at(instant + LEASE_MS), at(instant - (keysKnownForMs ?? instant))],
    );
  });
}

/** @returns whether the channel took it */
async function sendOne(sender: Sender, channel: Channel, claimed: Claimed): Promise<boolean> {
  if (!(await stillOurs(sender, claimed))) return false;
  let receipt: Receipt;
  try {
    if (!claimed.reachable) throw unreachable();
    receipt = await channel.deliver(asMessage(claimed));
  } catch (error) {
    await settleFailure(sender, channel, claimed, asFailure(error));
    return false;
  }
  // Where this fails the message has gone all the same: its lease runs out, and the ledger says that it may come twice.
  await sender.em().execute(
    `update delivery set state = 'delivered', leased_until = null, settled_at = ?, answer = ?, receipt = ?
     where id = ? and state = 'sending' and attempts = ?`,
    [at(sender.now()), receipt.answer, receipt.reference, claimed.id, claimed.attempts],
  );
  return true;
}

/** The lease is for one message: the one at the end of a slow batch may have passed to another process meanwhile. */
async function stillOurs({ em, now }: Sender, { id, attempts }: Claimed): Promise<boolean> {
  const held = await em().execute<unknown[]>(
    `update delivery set leased_until = ? where id = ? and state = 'sending' and attempts = ? returning id`,
    [at(now() + LEASE_MS), id, attempts],
  );
  return held.length > 0;
}

const unreachable = () =>
  new NotDelivered('refused', 'no address', {
    zh: '收件人已停用账号，或已删除这个渠道。',
    en: 'The account has ended, or its owner has taken the channel away.',
  });

/** What no channel foresaw is tried again. */
const asFailure = (error: unknown): NotDelivered =>
  error instanceof NotDelivered
    ? error
    : new NotDelivered('later', shortAnswer(String(error)), { zh: '发送时出错。', en: 'Sending failed.' });

async function settleFailure(sender: Sender, channel: Channel, claimed: Claimed, failure: NotDelivered): Promise<void> {
  const { em, times, now, dice } = sender;
  const { kind, answer, sentence, afterMs } = failure;
  const said = `${sentence.zh} / ${sentence.en} · ${answer}`;
  // Wrong settings are nobody's fault to whom the message goes: it waits until they are corrected, and is on the list.
  if (kind === 'refused' || (kind !== 'settings' && claimed.attempts >= sender.attempts)) {
    await giveUp(em(), claimed, channel, said, at(now()), [...sender.channels.keys()]);
    return;
  }
  const pause = kind === 'settings' ? SETTINGS_PAUSE_MS : pauseAfter(claimed.attempts, dice());
  const later = now() + Math.max(pause, afterMs ?? 0);
  const notBefore = claimed.kind === 'test' ? later : nextSendInstant(times, later);
  await em().execute(
    `update delivery set state = 'waiting', leased_until = null, not_before = ?, answer = ?,
       possibly_twice = possibly_twice or ?::boolean,
       unsure_since = case when ?::boolean then coalesce(unsure_since, tried_at) else unsure_since end
     where id = ? and state = 'sending' and attempts = ?`,
    [
      ...[at(notBefore), said, kind === 'unknown' && !channel.knowsKeys, kind === 'unknown'],
      ...[claimed.id, claimed.attempts],
    ],
  );
}

/** For good on this channel; the next one of the same person goes on, if there is one. A test is about one channel only. */
async function giveUp(
  em: EntityManager,
  claimed: Claimed,
  { name }: Channel,
  answer: string,
  instant: string,
  channels: readonly string[],
): Promise<void> {
  await em.execute(
    `with next as (
       insert into delivery (key, mail_id, channel, not_before)
       select m.key || '@' || c.channel, m.id, c.channel, ? from delivery d join mail m on m.id = d.mail_id
         join contact c on c.account_id = m.account_id
         join account a on a.id = m.account_id and a.state = 'active'
       where d.id = ? and m.kind <> 'test' and c.channel <> ?
         and c.channel in (select jsonb_array_elements_text(?::jsonb)) and (c.digests or m.kind <> 'digest')
         and not exists (select 1 from delivery o where o.mail_id = m.id and o.channel = c.channel)
       order by c.position, c.channel limit 1
       on conflict (key) do nothing returning id)
     update delivery set state = case when exists (select 1 from next) then 'replaced' else 'refused' end,
       leased_until = null, settled_at = ?, answer = ?
     where id = ? and state = 'sending' and attempts = ?`,
    [instant, claimed.id, name, JSON.stringify(channels), instant, answer, claimed.id, claimed.attempts],
  );
}

function asMessage(claimed: Claimed): Message {
  const { key, kind, accountId, address, name, subject, lines, more, reason, on } = claimed;
  const to = { kind: 'person' as const, id: accountId };
  return {
    key,
    kind,
    to,
    address: address ?? '',
    name,
    subject,
    lines: lines ?? [],
    more: more ?? 0,
    reason: reason ?? '',
    on,
  };
}

const at = (instant: number): string => new Date(instant).toISOString();

/** The channels that a set of settings has, by name. */
export const namesOf = (channels: Channels): OutsideChannel[] => [...channels.keys()];
