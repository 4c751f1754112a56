import type { EntityManager } from '@mikro-orm/postgresql';
import type { RestrictionView } from './restriction.dto';

/** A restriction with the plan's date, from which follows what is to be done. */
export interface RestrictionRecord extends Omit<RestrictionView, 'duty' | 'checkBy' | 'may'> {
  /** The date of a rehearsal; null on the real clock. */
  planDate: string | null;
}

/** The approval restrictions of a plan, the latest first. */
export function readRestrictions(em: EntityManager, planId: number): Promise<RestrictionRecord[]> {
  return em.execute<RestrictionRecord[]>(
    `select r.id, r.area_kind as "areaKind", r.area_name as "areaName", r.state, r.situation, r.scope, r.months,
            r.requirements, r.supervision, r.drafted_by as "draftedBy", r.drafted_on as "draftedOn",
            r.proposed_on as "proposedOn", r.authority, r.decision_number as "decisionNumber",
            r.decided_on as "decidedOn", r.ends_on as "until", r.extended, r.checked_on as "checkedOn",
            r.all_done as "allDone", r.findings,
            (select max(d.id) from official_document d where d.restriction_id = r.id) as "documentId",
            case when p.clock = 'rehearsal' then p.today end as "planDate"
       from restriction r join plan p on p.id = r.plan_id
      where r.plan_id = ? order by r.id desc`,
    [planId],
  );
}
