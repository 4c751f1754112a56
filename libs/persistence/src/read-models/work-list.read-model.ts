import type { EntityManager } from '@mikro-orm/postgresql';
import { STANDING_ON_LIST } from '../assessment/counts-sql';
import type { WorkListItemView, WorkListObjectionView, WorkListView } from './work-list.dto';

export type WorkListItemRecord = Omit<WorkListItemView, 'mayObject'>;
export type WorkListObjectionRecord = Omit<WorkListObjectionView, 'may'>;

/** The list of each year of a plan that counts, which is the one proposed last; the latest year first. */
export const readWorkLists = (em: EntityManager, planId: number): Promise<WorkListView[]> =>
  em.execute<WorkListView[]>(
    `select distinct on (l.year) l.id, l.year, l.round, l.state, l.proposer ->> 'name' as "proposedBy",
            l.proposed_on::text as "proposedOn", l.object_by::text as "objectBy", l.decider ->> 'name' as "decidedBy",
            l.decided_on::text as "decidedOn", l.reason
       from work_list l where l.plan_id = ? order by l.year desc, l.round desc`,
    [planId],
  );

/** What is on a list, by body and date, with what has become of each task. */
export const readWorkListItems = (em: EntityManager, listId: number): Promise<WorkListItemRecord[]> =>
  em.execute<WorkListItemRecord[]>(
    `select i.id, i.obligation_id as "obligationId", i.body_id as "bodyId", b.name as body, c.number as clause, i.title,
            i.due_on::text as "dueOn", i.figures, i.weight, ${STANDING_ON_LIST} as standing
       from work_list_item i join obligation o on o.id = i.obligation_id join clause c on c.id = o.clause_id
       join body b on b.id = i.body_id where i.list_id = ? order by b.id, i.due_on, c.number, i.id`,
    [listId],
  );

/** What bodies object to in a list, what is open first. */
export const readWorkListObjections = (em: EntityManager, listId: number): Promise<WorkListObjectionRecord[]> =>
  em.execute<WorkListObjectionRecord[]>(
    `select q.id, q.item_id as "itemId", i.title, q.body_id as "bodyId", b.name as body, q.text, q.filed_by as "filedBy",
            q.filed_on::text as "filedOn", q.state, q.answer, q.answered_by as "answeredBy", q.answered_on::text as "answeredOn"
       from work_list_objection q join work_list_item i on i.id = q.item_id join body b on b.id = q.body_id
      where q.list_id = ? order by q.state = 'pending' desc, q.id desc`,
    [listId],
  );
