import type { EntityManager } from '@mikro-orm/postgresql';
import type { FindingView } from './finding.dto';

/** What was found in a plan, the latest first. */
export function readFindings(em: EntityManager, planId: number): Promise<FindingView[]> {
  return em.execute<FindingView[]>(
    `select f.id, f.kind, f.ladder, b.name as body, c.number as "clauseNumber", f.text,
            array(select e ->> 'fileName' from jsonb_array_elements(f.evidence) e) as evidence,
            f.found_on::text as "foundOn", f.recorded_by as "recordedBy"
       from finding f join body b on b.id = f.body_id left join clause c on c.id = f.clause_id
      where f.plan_id = ? order by f.id desc`,
    [planId],
  );
}

/** Bodies that have a part in the plan and have not gone, and every town: whom a finding may be about. */
export function readFindingBodies(
  em: EntityManager,
  planId: number,
): Promise<{ id: number; name: string; kind: string }[]> {
  return em.execute<{ id: number; name: string; kind: string }[]>(
    `select b.id, b.name, b.kind from body b
      where b.heir_id is null and (b.kind = 'town' or b.id in (
        select r.body_id from clause_role r join clause c on c.id = r.clause_id where c.plan_id = ?))
      order by b.kind, b.name`,
    [planId],
  );
}
