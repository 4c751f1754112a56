import type { EntityManager } from '@mikro-orm/postgresql';

/** What a body has open in one plan, by id. */
export interface OpenWork {
  planId: number;
  obligations: number[];
  cases: number[];
  /** Issued to it and not confirmed yet. */
  documents: number[];
  /** Assignments it has yet to answer, or whose objection is not decided. */
  assignments: number[];
  /** Changes of dates asked for and not decided yet. */
  requests: number[];
  /** Transfers it has yet to take over. */
  transfers: number[];
}

/** How many matters that are. */
export const countOpenWork = ({ planId: _, ...lists }: OpenWork): number =>
  Object.values(lists).reduce((sum, ids) => sum + ids.length, 0);

const OPEN_WORK = `
  select p.id as "planId",
    array(select o.id from obligation o join obligation_owner w on w.obligation_id = o.id
      where o.plan_id = p.id and w.body_id = me.id and o.closed_on is null order by o.id) as obligations,
    array(select f.id from case_file f where f.plan_id = p.id and f.body_id = me.id and f.state <> 'closed' order by f.id) as cases,
    array(select d.id from official_document d join body b on b.id = d.addressee_id
      where d.plan_id = p.id and coalesce(b.heir_id, b.id) = me.id and d.state = 'issued' and d.referral_id is null order by d.id) as documents,
    array(select a.id from assignment a
      where a.plan_id = p.id and a.body_id = me.id and a.state in ('assigned', 'objected') order by a.id) as assignments,
    array(select q.id from change_request q join obligation o on o.id = q.obligation_id
      join obligation_owner w on w.obligation_id = o.id
      where o.plan_id = p.id and w.body_id = me.id and q.state = 'pending' order by q.id) as requests,
    array(select t.id from duty_transfer t
      where t.plan_id = p.id and t.state = 'announced' and t.to_bodies -> 0 = to_jsonb(me.id) order by t.id) as transfers
  from plan p cross join (select ?::int as id) me where p.state = 'running' order by p.id`;

/** What a body has open in every running plan; plans where it has nothing are left out. */
export async function openWorkOf(em: EntityManager, bodyId: number): Promise<OpenWork[]> {
  const rows = await em.execute<OpenWork[]>(OPEN_WORK, [bodyId]);
  return rows.filter((work) => countOpenWork(work) > 0);
}
