import type { EntityManager } from '@mikro-orm/postgresql';
import { ME, SIGHT_OF_RESTRICTION, SIGHT_OF_DOCUMENT, meValues, seenAs, told, type Reader } from '../secrecy/sight-sql';
import type { RestrictionView } from './restriction.dto';

/** A restriction with the plan's date, from which follows what is to be done. */
export interface RestrictionRecord extends Omit<RestrictionView, 'duty' | 'checkBy' | 'may'> {
  /** The date of a rehearsal; null on the real clock. */
  planDate: string | null;
}

/** What is not approved any more is told to all who obey it, once it is decided. */
const SCOPE = `case when s.sight = 'full' or r.state in ('decided', 'lifted') then r.scope end`;

/** The approval restrictions of a plan that this person may know of, the latest first. */
export function readRestrictions(em: EntityManager, planId: number, reader: Reader): Promise<RestrictionRecord[]> {
  return em.execute<RestrictionRecord[]>(
    `select r.id, r.area_kind as "areaKind", r.area_name as "areaName", r.state, s.sight, ${told('r.situation')} as situation, ${SCOPE} as scope, r.months,
            ${told('r.requirements')} as requirements, ${told('r.supervision')} as supervision, ${told('r.drafted_by')} as "draftedBy", r.drafted_on as "draftedOn",
            r.proposed_on as "proposedOn", r.authority, r.decision_number as "decisionNumber",
            r.decided_on as "decidedOn", r.ends_on as "until", r.extended, r.checked_on as "checkedOn",
            r.all_done as "allDone", ${told('r.findings')} as findings,
            (select max(d.id) from official_document d where d.restriction_id = r.id
                and ${SIGHT_OF_DOCUMENT} = 'full') as "documentId",
            case when p.clock = 'rehearsal' then p.today end as "planDate"
       from restriction r join plan p on p.id = r.plan_id cross join ${ME} ${seenAs(SIGHT_OF_RESTRICTION)}
      where r.plan_id = ? and s.sight <> 'nothing' order by r.id desc`,
    [...meValues(reader), planId],
  );
}
