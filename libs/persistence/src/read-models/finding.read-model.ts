import type { EntityManager } from '@mikro-orm/postgresql';
import { MAY_SEE_FINDING, readerValues } from '../referral/restricted-sql';
import { ME, meValues, sightOfFinding, type Reader } from '../secrecy/sight-sql';
import type { FindingView } from './finding.dto';

/** SQL: finding `f` is for the reader, and for nobody whom it is about. */
const FOR_ME = `${sightOfFinding('f.body_id')} = 'full' and ${MAY_SEE_FINDING}`;

/** What was found in a plan, the latest first; what began ladder D only for who may know of the referral. */
export function readFindings(em: EntityManager, planId: number, reader: Reader): Promise<FindingView[]> {
  return em.execute<FindingView[]>(
    `select f.id, f.kind, f.ladder, b.name as body, c.number as "clauseNumber", f.text,
            (select coalesce(jsonb_agg(e - 'mediaType'), '[]') from jsonb_array_elements(f.evidence) e) as evidence,
            f.found_on::text as "foundOn", f.recorded_by as "recordedBy"
       from finding f join body b on b.id = f.body_id left join clause c on c.id = f.clause_id cross join ${ME}
      where f.plan_id = ? and ${FOR_ME} order by f.id desc`,
    [...meValues(reader), planId, ...readerValues(reader)],
  );
}

/**
 * The name under which a file was handed in with a finding of a plan; null where it has no file with this hash, or one this
 * person may not see.
 */
export async function readFindingFile(
  em: EntityManager,
  planId: number,
  findingId: number,
  sha256: string,
  reader: Reader,
): Promise<{ fileName: string } | null> {
  const [file] = await em.execute<{ fileName: string }[]>(
    `select e ->> 'fileName' as "fileName" from ${ME}, finding f, jsonb_array_elements(f.evidence) e
      where f.plan_id = ? and f.id = ? and e ->> 'sha256' = ? and ${FOR_ME} limit 1`,
    [...meValues(reader), planId, findingId, sha256, ...readerValues(reader)],
  );
  return file ?? null;
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
