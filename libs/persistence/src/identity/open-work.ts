import type { EntityManager } from '@mikro-orm/postgresql';

/** What a body has open in one plan, by id. */
export interface OpenWork {
  planId: number;
  obligations: number[];
  cases: number[];
  /** Issued to it and not confirmed yet. */
  documents: number[];
}

const OPEN_WORK = `
  select p.id as "planId",
    array(select o.id from obligation o join obligation_owner w on w.obligation_id = o.id
      where o.plan_id = p.id and w.body_id = ? and o.closed_on is null order by o.id) as obligations,
    array(select f.id from case_file f where f.plan_id = p.id and f.body_id = ? and f.state <> 'closed' order by f.id) as cases,
    array(select d.id from official_document d join body b on b.id = d.addressee_id
      where d.plan_id = p.id and coalesce(b.heir_id, b.id) = ? and d.state = 'issued' order by d.id) as documents
  from plan p where p.state = 'running' order by p.id`;

/** What a body has open in every running plan; plans where it has nothing are left out. */
export async function openWorkOf(em: EntityManager, bodyId: number): Promise<OpenWork[]> {
  const rows = await em.execute<OpenWork[]>(OPEN_WORK, [bodyId, bodyId, bodyId]);
  return rows.filter(({ obligations, cases, documents }) => obligations.length + cases.length + documents.length > 0);
}
