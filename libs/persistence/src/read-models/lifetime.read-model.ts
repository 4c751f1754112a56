import type { EntityManager } from '@mikro-orm/postgresql';
import { MAY_SEE_EVENT, readerValues } from '../referral/restricted-sql';
import { ME, SIGHT_OF_EVENT, eventDataAt, meValues, seenAs, told, type Reader } from '../secrecy/sight-sql';
import type { TenureEventView, TenureView } from './lifetime.dto';

/**
 * SQL: who headed a body from when to when: office holders, and on the days of a substitution whoever stood in. Rows of
 * both are never deleted, so an event stays linked to the head of its day after transfer and retirement.
 */
const TENURES = `
  (select h.body_id, h.name, h.post, h.held_from as "from", h.held_to as "to", false as acting from office_holder h
   union all
   select s.body_id, s.name, s.post, s.acts_from, s.acts_to, true from substitution s)`;

/**
 * SQL: the events of plan `?` about a body that the reader may see, each with whoever headed the body on its day; whoever
 * stood in goes first.
 */
const HEADED = `
  select distinct on (e.id) e.id, e.happened_on as "on", e.kind, e.clause_id, ${told('e.actor')} as actor,
         ${eventDataAt('s.sight')} as data, t.*
    from event e join ${TENURES} t on t.body_id = e.body_id
     and t."from" <= e.happened_on and (t."to" is null or e.happened_on <= t."to")
   cross join ${ME} ${seenAs(SIGHT_OF_EVENT)}
   where e.plan_id = ? and s.sight <> 'nothing' and ${MAY_SEE_EVENT} order by e.id, t.acting desc, t."from" desc`;

/** Everybody who headed a body, with the number of events in their time. */
export function readTenures(em: EntityManager, planId: number, reader: Reader): Promise<TenureView[]> {
  return em.execute<TenureView[]>(
    `with headed as (${HEADED})
     select t.name, t.post, b.name as body, t."from", t."to", t.acting,
            (select count(*)::int from headed h where h.body_id = t.body_id and h.name = t.name
              and h."from" = t."from" and h.acting = t.acting) as events
       from ${TENURES} t join body b on b.id = t.body_id
      order by t.name, t."from", b.name`,
    [...meValues(reader), planId, ...readerValues(reader)],
  );
}

/** What happened in the time of one person, the latest first. */
export function readEventsOf(
  em: EntityManager,
  planId: number,
  name: string,
  reader: Reader,
): Promise<TenureEventView[]> {
  return em.execute<TenureEventView[]>(
    `with headed as (${HEADED})
     select h.id, h."on", h.kind, h.post, b.name as body, c.number as "clauseNumber", h.actor, h.data
       from headed h join body b on b.id = h.body_id left join clause c on c.id = h.clause_id
      where h.name = ? order by h."on" desc, h.id desc`,
    [...meValues(reader), planId, ...readerValues(reader), name],
  );
}
