import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillableView } from './fulfillable.dto';

/** More is not chosen from a list. */
const MOST = 60;

/** 定期向市局报告: a clause that itself asks for a report to an organ above. */
const REPORTS_UPWARD = '(向|报|送)[^，。；]{0,4}(国家|省|市|自治区|上级)[^，。；]{0,16}(报告|报送|汇报|备案)';

/**
 * What else a body owes in the plan of an obligation that one record may fulfil as well: what is open, is owed by it alone
 * and comes due next; first what a clause asks to be reported upward.
 */
export function readFulfillable(em: EntityManager, obligationId: number, bodyId: number): Promise<FulfillableView[]> {
  return em.execute<FulfillableView[]>(
    `select o.id, c.number as clause, o.title, o.due_on as "dueOn", c.text ~ ? as likely
       from obligation mine join obligation o on o.plan_id = mine.plan_id and o.id <> mine.id
       join clause c on c.id = o.clause_id
      where mine.id = ? and o.state = 'open' and o.parent_id is null
        and exists (select 1 from obligation_owner w where w.obligation_id = mine.id and w.body_id = ?)
        and (select array_agg(w.body_id) from obligation_owner w where w.obligation_id = o.id) = array[?::int]
        and not exists (select 1 from report r where r.obligation_id = o.id and r.round = o.round)
      order by likely desc, o.due_on, o.id limit ${MOST}`,
    [REPORTS_UPWARD, obligationId, bodyId, bodyId],
  );
}
