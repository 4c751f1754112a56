import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reader } from '../secrecy/sight-sql';
import { readCase, type CaseRecord } from './case.read-model';
import type { CasePageView } from './case-page.dto';
import { readEvents } from './events.read-model';

export interface CasePageRecord extends Omit<CasePageView, 'subject'> {
  subject: CaseRecord;
}

/** What the order demands in this case; an order of before was about one alone. */
const DEMANDED = `coalesce((select coalesce((select t -> 'items' from jsonb_array_elements(d.facts -> 'parts') t where t ->> 'of' = m.key),
    d.facts -> 'items') from official_document d join matter m on m.document_id = d.id
  where m.case_file_id = f.id and m.taken_out_on is null and d.kind = 'rectification-order'), '[]')`;

/** One case with its history, as far as this person may know of it, and with what a plan of it can be begun from; null when there is none. */
export async function readCasePage(
  em: EntityManager,
  caseId: number,
  realToday: string,
  reader: Reader,
): Promise<CasePageRecord | null> {
  const subject = await readCase(em, caseId, reader);
  if (!subject) return null;
  const [place] = await em.execute<Pick<CasePageRecord, 'planId' | 'planTitle' | 'today' | 'demanded'>[]>(
    `select p.id as "planId", p.title as "planTitle",
            case when p.clock = 'rehearsal' then coalesce(p.today, p.started_on, ?::date) else ?::date end as today,
            ${DEMANDED} as demanded
       from case_file f join plan p on p.id = f.plan_id where f.id = ?`,
    [realToday, realToday, caseId],
  );
  const demanded = subject.sight === 'full' ? place.demanded : [];
  const events = await readEvents(em, { caseId }, reader);
  const bodies = await em.execute<CasePageRecord['bodies']>(
    `select id, name from body where heir_id is null and kind <> 'higher-authority' order by name`,
  );
  return { ...place, demanded, subject, events, bodies };
}
