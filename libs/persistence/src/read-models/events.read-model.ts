import type { EntityManager } from '@mikro-orm/postgresql';
import { MAY_SEE_EVENT, readerValues, type ReferralReader } from '../referral/restricted-sql';
import type { EventView } from './event.dto';

const EVENTS = `
  select e.id, e.obligation_id as "obligationId", e.happened_on as on, e.kind, e.actor, b.name as body, o.title as obligation, e.data
    from event e left join body b on b.id = e.body_id left join obligation o on o.id = e.obligation_id`;

/** What happened to a clause, a document or a case, as far as this person may know of it, the latest first. */
export function readEvents(
  em: EntityManager,
  about: { clauseId: number } | { documentId: number } | { caseId: number },
  reader: ReferralReader,
): Promise<EventView[]> {
  const [column, id] =
    'clauseId' in about
      ? ['e.clause_id', about.clauseId]
      : 'caseId' in about
        ? ['e.case_id', about.caseId]
        : ['e.document_id', about.documentId];
  return em.execute<EventView[]>(
    `${EVENTS} where ${column} = ? and ${MAY_SEE_EVENT} order by e.happened_on desc, e.id desc`,
    [id, ...readerValues(reader)],
  );
}
