import { addDays, type IsoDate } from '@app/domain/calendar';
import { digestInstant, nextSendInstant, opensTheWeek, type SendTimes } from '@app/domain/delivery';
import { groupBy } from '@app/domain/group-by';
import type { EntityManager } from '@app/persistence';
import { insertMessages, type NewMessage } from './insert-messages';
import type { MessageScene, Waiting } from './message-scene';
import { asksFor, digestSubject } from './message-text';
import { arrayOf, peopleOf } from './people';
import { AS_LINE, MAY_LEAVE, whoIsTold, type Line } from './who-is-told';

/**
 * One digest per person and day from what was told just now, for the persons whom the rules name and who have a channel. In
 * the transaction that marks the lines, so that none is lost between the two. What a person was told at once is not
 * repeated. What waits for the person's decision or check is part of it; without any news it is said once a week.
 *
 * @param lineIds the lines that are told now, see `recordDigests`
 * @returns how many messages were written
 */
export async function writeDigests(
  em: EntityManager,
  scene: MessageScene,
  lineIds: readonly number[],
): Promise<number> {
  const weekly = opensTheWeek(scene.calendar, scene.today) && scene.waitingOf !== undefined;
  if (scene.channels.length === 0 || (lineIds.length === 0 && !weekly)) return 0;
  const lines = await em.execute<Line[]>(`${AS_LINE} where n.id = any(?::int[]) and ${MAY_LEAVE} order by n.id`, [
    arrayOf(lineIds),
  ]);
  const said = new Set(
    (
      await em.execute<{ key: string }[]>(
        `select m.key from mail m where m.kind = 'immediate'
           and substring(m.key from '^immediate/line-([0-9]+)/')::int = any(?::int[])`,
        [arrayOf(lineIds)],
      )
    ).map(({ key }) => key),
  );
  const parts = (await whoIsTold(em, scene, lines)).filter(
    ({ line, to }) => !said.has(`immediate/line-${line.id}/account-${to.accountId}`),
  );
  const messages: NewMessage[] = [];
  const news = groupBy(parts, ({ to }) => to.accountId);
  const everybody = weekly ? await peopleOf(em, scene.today, null) : [];
  for (const accountId of new Set([...news.keys(), ...everybody.map((person) => person.accountId)])) {
    const waiting = (await scene.waitingOf?.(accountId)) ?? [];
    const told = (news.get(accountId) ?? []).filter(({ line }) => isStillAsked(line, scene, waiting));
    if (told.length + waiting.length === 0) continue;
    const named = waiting.slice(0, scene.rules.waiting.linesShown);
    const own = told.filter(({ line }) => !named.some((one) => asksFor(line, one)));
    const person = told[0]?.person ?? everybody.find((one) => one.accountId === accountId)!;
    const leaves = digestInstant(timesOf(scene), scene.today, accountId) ?? scene.now;
    messages.push({
      key: `digest/account-${accountId}/${scene.today}`,
      kind: 'digest',
      subject: digestSubject(own, waiting.length, scene.today),
      ...{ accountId, person, parts: own, waiting },
      notBefore: nextSendInstant(timesOf(scene), Math.max(leaves, scene.now)),
    });
  }
  return insertMessages(em, scene, messages);
}

/**
 * Messages for lines that do not wait for the digest, once per line and person. Whoever has had as many messages as the
 * rules allow finds the line in the next digest.
 */
export async function writeImmediates(em: EntityManager, scene: MessageScene): Promise<number> {
  const { rules, channels, today } = scene;
  if (channels.length === 0 || rules.immediate.length === 0) return 0;
  const lines = await em.execute<Line[]>(
    `${AS_LINE} where n.digested_on is null and n.kind = any(?::text[]) and ${MAY_LEAVE} order by n.id limit 1000`,
    [`{${rules.immediate.map((kind) => JSON.stringify(kind)).join(',')}}`],
  );
  if (lines.length === 0) return 0;
  const parts = await whoIsTold(em, scene, lines);
  const had = await hadBefore(
    em,
    parts.map(({ to }) => to.accountId),
    today,
  );
  const messages: NewMessage[] = [];
  for (const part of parts) {
    const { line, to } = part;
    const key = `immediate/line-${line.id}/account-${to.accountId}`;
    const counts = had.get(to.accountId) ?? { keys: new Set<string>(), day: 0, week: 0 };
    if (counts.keys.has(key) || counts.day >= rules.caps.personDay || counts.week >= rules.caps.personWeek) continue;
    had.set(to.accountId, { keys: counts.keys.add(key), day: counts.day + 1, week: counts.week + 1 });
    const notBefore = nextSendInstant(timesOf(scene), scene.now);
    const { accountId } = to;
    messages.push({
      ...{ key, kind: 'immediate' as const, subject: `督办提醒：${line.title}`, notBefore },
      ...{ accountId, person: part.person, parts: [part], waiting: [] },
    });
  }
  return insertMessages(em, scene, messages);
}

/** What was asked of this very person, and somebody has done since, or may now do instead, is asked no more. */
const isStillAsked = (line: Line, { waitingOf }: MessageScene, waiting: readonly Waiting[]): boolean =>
  !line.accountIds || waitingOf === undefined || waiting.some((one) => asksFor(line, one));

const timesOf = ({ rules, calendar, hours }: MessageScene): SendTimes => ({ rules, calendar, hours });

/** What persons were sent today and in the last seven days, tests apart. */
async function hadBefore(em: EntityManager, accountIds: number[], today: IsoDate) {
  const rows = await em.execute<{ accountId: number; key: string; today: boolean }[]>(
    `select account_id as "accountId", key, sent_on = ?::date as today from mail
      where account_id = any(?::int[]) and kind <> 'test' and sent_on > ?`,
    [today, arrayOf(accountIds), addDays(today, -7)],
  );
  const had = new Map<number, { keys: Set<string>; day: number; week: number }>();
  for (const [accountId, own] of groupBy(rows, (row) => row.accountId)) {
    const day = own.filter((row) => row.today).length;
    had.set(accountId, { keys: new Set(own.map(({ key }) => key)), day, week: own.length });
  }
  return had;
}
