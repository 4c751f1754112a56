import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@app/domain/calendar';
import type { DeliveryStateView, UndeliveredView, UnreachedBodyView } from './delivery.dto';

const MOST = 500;

/** So long a message may wait for its turn; after that nobody takes it, e.g. because its channel is not set up any more. */
const HOURS_OF_PATIENCE = 4;

/** SQL: delivery `d` has not arrived, and nothing else carries the message: tried in vain, or never taken up. */
export const IS_UNDELIVERED = `(d.state = 'refused' or (d.state in ('waiting', 'sending')
  and (d.attempts > 0 or d.not_before < now() - interval '${HOURS_OF_PATIENCE} hours')))`;

/** Messages that have not arrived, the oldest first; tests are their owner's own business. */
export function readUndelivered(em: EntityManager): Promise<UndeliveredView[]> {
  return em.execute<UndeliveredView[]>(
    `select d.id, m.recipient, d.channel, m.kind, m.subject, m.sent_on as on, d.state, d.attempts,
       to_json(d.tried_at) #>> '{}' as "triedAt", d.answer, d.possibly_twice as "possiblyTwice",
       case when d.state = 'waiting' then to_json(d.not_before) #>> '{}' end as "nextAt"
     from delivery d join mail m on m.id = d.mail_id
     where ${IS_UNDELIVERED} and m.kind <> 'test' order by m.sent_on, d.id limit ${MOST}`,
  );
}

/** One delivery of one account. */
export async function readDelivery(
  em: EntityManager,
  id: number,
  accountId: number,
): Promise<DeliveryStateView | null> {
  const [found] = await em.execute<DeliveryStateView[]>(
    `select d.id, d.channel, d.state, d.attempts, d.answer from delivery d join mail m on m.id = d.mail_id
      where d.id = ? and m.account_id = ?`,
    [id, accountId],
  );
  return found ?? null;
}

/** Bodies that were told something in the last thirty days while nobody of them has a channel, once anybody has one. */
export function readUnreachedBodies(em: EntityManager, today: string): Promise<UnreachedBodyView[]> {
  return em.execute<UnreachedBodyView[]>(
    `select b.id as "bodyId", b.name as body, count(*)::int as lines
       from notification n join plan p on p.id = n.plan_id and p.clock = 'real'
         join body told on told.id = n.body_id join body b on b.id = coalesce(told.heir_id, told.id)
      where n.sent_on > ? and exists (select 1 from contact)
        and not exists (select 1 from account a join contact c on c.account_id = a.id
                         where a.body_id = b.id and a.state = 'active')
      group by b.id, b.name order by b.name`,
    [addDays(today, -30)],
  );
}
