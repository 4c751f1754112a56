import type { EntityManager } from '@mikro-orm/postgresql';
import type { MailView } from './mail.dto';

const MOST = 200;

/** What the mail recorder kept, the latest first: all of it, or one recipient's, for all plans or one. */
export function readMails(
  em: EntityManager,
  filter: { planId?: number | null; recipient?: string | null },
): Promise<MailView[]> {
  return em.execute<MailView[]>(
    `select m.id, m.recipient, m.subject, m.text, m.sent_on as on
       from mail m
      where (?::int is null or m.plan_id = ?::int) and (?::text is null or m.recipient = ?::text)
      order by m.sent_on desc, m.id desc limit ${MOST}`,
    [filter.planId ?? null, filter.planId ?? null, filter.recipient ?? null, filter.recipient ?? null],
  );
}
