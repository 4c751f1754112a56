import type { EntityManager } from '@mikro-orm/postgresql';
import type { DemandView } from './clause.dto';

/** A demand with the facts that decide who may open an occurrence of it. */
export interface DemandRecord extends Omit<DemandView, 'may'> {
  /** Its bodies, and every other one with a part in the clause. */
  bodyIds: number[];
}

/** What a clause asks for besides its dates, by the names its bodies have now, in one query. */
export function readDemands(em: EntityManager, clauseId: number): Promise<DemandRecord[]> {
  return em.execute<DemandRecord[]>(
    `select d.id, d.kind, d.words, d.one_of as "oneOf", d.rule, d.filed_with as "filedWith",
            (select coalesce(jsonb_agg(distinct coalesce(h.name, b.name)), '[]') from body b left join body h on h.id = b.heir_id
              where b.id in (select jsonb_array_elements_text(d.bodies)::int)) as bodies,
            (select count(*)::int from obligation o where o.demand_id = d.id) as opened,
            (select count(*)::int from obligation o where o.demand_id = d.id and o.closed_on is not null) as closed,
            (select coalesce(jsonb_agg(distinct part.id), '[]') from (
               select jsonb_array_elements_text(d.bodies)::int as id
               union select r.body_id from clause_role r where r.clause_id = d.clause_id and r.body_id is not null) part) as "bodyIds"
       from demand d where d.clause_id = ? order by d.nth`,
    [clauseId],
  );
}
