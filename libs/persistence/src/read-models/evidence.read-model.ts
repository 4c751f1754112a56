import type { EntityManager } from '@mikro-orm/postgresql';

/** SQL: the files of evidence `e` that fulfil a condition, as views, in the order in which they came. */
export const evidenceWhere = (condition: string) => `(select coalesce(jsonb_agg(jsonb_build_object('id', e.id,
      'fileName', e.file_name, 'size', e.size, 'sha256', e.sha256) order by e.id), '[]')
   from evidence e where ${condition})`;

/** A file of evidence, and whose it is. */
export interface EvidenceFile {
  id: number;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  ownerIds: number[];
}

/**
 * One file of evidence with the bodies that answer for its obligation, or to whom it is owed, or that carry an item of a
 * rectification out, accept it, or are under its order, or whom the case is about; null when there is none.
 */
export async function readEvidence(em: EntityManager, evidenceId: number): Promise<EvidenceFile | null> {
  const [file] = await em.execute<EvidenceFile[]>(
    `select e.id, e.file_name as "fileName", e.media_type as "mediaType", e.size, e.sha256,
            case when e.case_file_id is not null then jsonb_build_array(c.body_id)
                 when i.id is null then (select coalesce(jsonb_agg(w.body_id), '[]') from obligation_owner w
                where w.obligation_id in (o.id, o.parent_id))
              else jsonb_build_array(i.body_id, i.acceptor_id, f.body_id) end as "ownerIds"
       from evidence e left join report r on r.id = e.report_id left join site_check s on s.id = e.site_check_id
       left join case_file c on c.id = e.case_file_id
       left join rectification_item i on i.id = e.item_id left join case_file f on f.id = i.case_file_id
       left join obligation o on o.id = coalesce(r.obligation_id, s.obligation_id) where e.id = ?`,
    [evidenceId],
  );
  return file ?? null;
}
