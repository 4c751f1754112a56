import type { EntityManager } from '@mikro-orm/postgresql';
import { askedValues, isAsked, type PlansAsked } from '../plan/world-sql';
import type { MailPage, MailView } from './mail.dto';

const PAGE = 200;

interface MailsAsked extends PlansAsked {
  recipient?: string | null;
  /** The last mail of the page before. */
  before?: number | null;
}

/** What the mail recorder kept for bodies, the latest first, page by page: all of it, or one recipient's, for all plans of a world or one. */
export async function readMails(
  em: EntityManager,
  { recipient = null, before = null, ...asked }: MailsAsked,
): Promise<MailPage> {
  const rows = await em.execute<MailView[]>(
    `select m.id, m.recipient, m.subject, m.text, m.sent_on as on
       from mail m join plan p on p.id = m.plan_id left join mail last on last.id = ?
      where ${isAsked('p')} and m.account_id is null and (?::text is null or m.recipient = ?::text)
        and (last.id is null or (m.sent_on, m.id) < (last.sent_on, last.id))
      order by m.sent_on desc, m.id desc limit ${PAGE + 1}`,
    [before, ...askedValues(asked), recipient, recipient],
  );
  return { mails: rows.slice(0, PAGE), more: rows.length > PAGE };
}
