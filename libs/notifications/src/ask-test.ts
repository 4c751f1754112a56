import { DubanError } from '@app/domain/errors';
import type { OutsideChannel } from '@app/domain/vocabulary';
import { recordOnce, type EntityManager } from '@app/persistence';

/**
 * Writes a message to oneself on one channel, which leaves at once, whatever the hour: somebody waits for it. One a minute.
 *
 * @returns the number of the delivery, which says what became of it
 * @throws DubanError `contact-missing`, `test-too-soon`
 */
export async function askTest(
  em: EntityManager,
  { accountId, channel, now, today }: { accountId: number; channel: OutsideChannel; now: Date; today: string },
): Promise<number> {
  const key = `test/account-${accountId}/${channel}/${now.toISOString().slice(0, 16)}`;
  const [contact] = await em.execute<{ name: string }[]>(
    `select coalesce(b.name || ' ', '') || a.display_name as name from contact c join account a on a.id = c.account_id
       left join body b on b.id = a.body_id where c.account_id = ? and c.channel = ?`,
    [accountId, channel],
  );
  if (!contact) {
    throw new DubanError('contact-missing', {
      zh: '尚未设置这个渠道，请先填写地址并保存。',
      en: 'This channel is not set yet: give an address and save it first.',
    });
  }
  const rows = await em.execute<{ id: number }[]>(
    `with written as (
       insert into mail (key, recipient, account_id, kind, rule, reason, subject, text, lines, more, sent_on, channel)
       values (?, left(?, 255), ?, 'test', 'test', '您请求了测试', '督办系统测试消息 / Test of Duban', '测试', '[]', 0, ?, 'outside')
       on conflict (key) do nothing returning id, key)
     insert into delivery (key, mail_id, channel, not_before) select key || '@' || ?, id, ?, ? from written returning id`,
    [key, contact.name, accountId, today, channel, channel, now.toISOString()],
  );
  if (rows.length === 0) {
    throw new DubanError('test-too-soon', {
      zh: '一分钟内已发过测试消息，请稍候查看结果。',
      en: 'A test was sent within this minute: wait for its result.',
    });
  }
  await recordOnce(em, {
    planId: 0,
    key: `messages/${key}`,
    kind: 'messages-written',
    on: today,
    data: { messages: 1 },
  });
  return rows[0].id;
}
