import type { EntityManager } from '@mikro-orm/postgresql';
import {
  HAS_LEFT_ITS_BODY,
  ME,
  SIGHT_OF_CASE,
  SIGHT_OF_WORK,
  isMine,
  meValues,
  type Reader,
} from '../secrecy/sight-sql';

/** SQL: the files of evidence `e` that fulfil a condition, as views, in the order in which they came. */
export const evidenceWhere = (condition: string) => `(select coalesce(jsonb_agg(jsonb_build_object('id', e.id,
      'fileName', e.file_name, 'size', e.size, 'sha256', e.sha256) order by e.id), '[]')
   from evidence e where ${condition})`;

/** A file of evidence. */
export interface EvidenceFile {
  id: number;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/**
 * One file of evidence; null when there is none, or none for this person: it is for whoever sees the words it belongs to,
 * and a report's also for the body that filed it.
 */
export async function readEvidence(
  em: EntityManager,
  evidenceId: number,
  reader: Reader,
): Promise<EvidenceFile | null> {
  const [file] = await em.execute<EvidenceFile[]>(
    `select e.id, e.file_name as "fileName", e.media_type as "mediaType", e.size, e.sha256
       from evidence e left join report r on r.id = e.report_id left join site_check k on k.id = e.site_check_id
       left join rectification_item i on i.id = e.item_id left join case_file f on f.id = coalesce(e.case_file_id, i.case_file_id)
       left join obligation o on o.id = coalesce(r.obligation_id, k.obligation_id)
      cross join ${ME}
      where e.id = ? and ${HAS_LEFT_ITS_BODY} and case when f.id is not null then ${SIGHT_OF_CASE} = 'full'
        else ${SIGHT_OF_WORK} = 'full' or (me.standing <> 'outside' and ${isMine('r.body_id')}) end`,
    [...meValues(reader), evidenceId],
  );
  return file ?? null;
}
