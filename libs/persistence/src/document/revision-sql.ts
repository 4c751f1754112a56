import type { Person } from '@app/domain/escalation';

/** What decides who revises a draft that was sent back. */
export interface RevisionOfDraft {
  /** Who found what it rests on: no revision changes that. */
  found: Person[];
  /** The body its case is about, to which a draft is not shown. */
  concernedId: number | null;
}

/** SQL: the same of document `d`; null unless it was sent back. */
export const REVISION = `case when d.state = 'returned' then jsonb_build_object(
  'found', coalesce((select jsonb_agg(w.one order by w.nth) from jsonb_array_elements(d.drafters) with ordinality as w(one, nth)
     where exists (select 1 from event e where e.document_id = d.id and e.kind = 'document-drafted' and e.actor = w.one ->> 'name')
        or not exists (select 1 from event e where e.document_id = d.id and e.kind = 'document-revised' and e.actor = w.one ->> 'name')), '[]'),
  'concernedId', (select coalesce(b.heir_id, b.id) from case_file f join body b on b.id = f.body_id where f.id = d.case_file_id)) end`;
