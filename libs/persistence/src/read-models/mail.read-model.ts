import type { EntityManager } from '@mikro-orm/postgresql';
import { askedValues, isAsked, type PlansAsked } from '../plan/world-sql';
import type { MailView } from './mail.dto';

const MOST = 200;

/** What the mail recorder kept for bodies, the latest first: all of it, or one recipient's, for all plans of a world or one. */
export function readMails(
  em: EntityManager,
  { recipient = null, ...asked }: PlansAsked & { recipient?: string | null },
): Promise<MailView[]> {
  return em.execute<MailView[]>(
    `select m.id, m.recipient, m.subject, m.text, m.sent_on as on
       from mail m join plan p on p.id = m.plan_id
      where ${isAsked('p')} and m.account_id is null and (?::text is null or m.recipient = ?::text)
      order by m.sent_on desc, m.id desc limit ${MOST}`,
    [...askedValues(asked), recipient, recipient],
  );
}
