import type { EntityManager } from '@mikro-orm/postgresql';
import { preparedRows } from '../prepared';
import { MAY_SEE_EVENT, readerValues } from '../referral/restricted-sql';
import { ME, SIGHT_OF_EVENT, eventDataAt, meValues, seenAs, told, type Reader } from '../secrecy/sight-sql';
import type { EventView } from './event.dto';

const EVENTS = `
  select e.id, e.obligation_id as "obligationId", e.happened_on as on, e.kind, ${told('e.actor')} as actor, b.name as body, o.title as obligation,
         ${eventDataAt('s.sight')} as data
    from event e left join body b on b.id = e.body_id left join obligation o on o.id = e.obligation_id
   cross join ${ME} ${seenAs(SIGHT_OF_EVENT)}`;

/** What happened to a clause, a document or a case, as far as this person may know of it, the latest first. */
export function readEvents(
  em: EntityManager,
  about: { clauseId: number } | { documentId: number } | { caseId: number },
  reader: Reader,
): Promise<EventView[]> {
  // What happens to a paper happens to each of its matters. Both are found by their keys, and not among all that ever happened.
  const ofPapers = (column: string) =>
    `e.id in (select x.id from event x where x.${column} = ? union all select x.id from event x where x.document_id in (
      select m.document_id from matter m where m.${column === 'case_id' ? 'case_file_id' : column} = ?))`;
  const [condition, ids] =
    'clauseId' in about
      ? [ofPapers('clause_id'), [about.clauseId, about.clauseId]]
      : 'caseId' in about
        ? [ofPapers('case_id'), [about.caseId, about.caseId]]
        : ['e.document_id = ?', [about.documentId]];
  return preparedRows<EventView>(
    em,
    `${EVENTS} where ${condition} and s.sight <> 'nothing' and ${MAY_SEE_EVENT} order by e.happened_on desc, e.id desc`,
    [...meValues(reader), ...ids, ...readerValues(reader)],
  );
}
