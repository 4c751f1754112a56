import type { EntityManager } from '@mikro-orm/postgresql';

/** A file of evidence, and whose it is. */
export interface EvidenceFile {
  id: number;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  ownerIds: number[];
}

/** One file of evidence with the bodies that answer for its obligation, or to whom it is owed; null when there is none. */
export async function readEvidence(em: EntityManager, evidenceId: number): Promise<EvidenceFile | null> {
  const [file] = await em.execute<EvidenceFile[]>(
    `select e.id, e.file_name as "fileName", e.media_type as "mediaType", e.size, e.sha256,
            (select coalesce(jsonb_agg(w.body_id), '[]') from obligation_owner w
              where w.obligation_id in (o.id, o.parent_id)) as "ownerIds"
       from evidence e left join report r on r.id = e.report_id left join site_check s on s.id = e.site_check_id
       join obligation o on o.id = coalesce(r.obligation_id, s.obligation_id) where e.id = ?`,
    [evidenceId],
  );
  return file ?? null;
}
