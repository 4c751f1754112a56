import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import type { CaseView } from './views.dto';

/** A case with the facts that decide what a person may do with it. */
export interface CaseRecord extends Omit<CaseView, 'may' | 'limitWhy'> {
  /** Where the limit is counted from, and how. */
  limitFrom: string | null;
  limitRule: DateRule | null;
  bodyId: number;
}

/** The rectifications and interviews of a plan, or of one clause: those still going on first. */
export function readCases(em: EntityManager, about: { planId: number } | { clauseId: number }): Promise<CaseRecord[]> {
  const [condition, id] = 'planId' in about ? ['f.plan_id = ?', about.planId] : ['f.clause_id = ?', about.clauseId];
  return em.execute<CaseRecord[]>(
    `select f.id, f.kind, f.cause, b.name as body, f.body_id as "bodyId", c.number as "clauseNumber",
            f.assessment_year as "assessmentYear", f.findings, f.state, f.opened_on as "openedOn",
            f.limit_on as "limitOn", f.limit_from as "limitFrom", f.limit_rule as "limitRule", f.reported_on as "reportedOn", f.report_text as "reportText",
            f.review_reason as "reviewReason", f.held_on as "heldOn", f.minutes, f.closed_on as "closedOn", f.outcome,
            f.relief, f.relief_on as "reliefOn", f.relief_refused_on as "reliefRefusedOn",
            (select max(d.id) from official_document d where d.case_file_id = f.id) as "documentId"
       from case_file f join body b on b.id = f.body_id left join clause c on c.id = f.clause_id
      where ${condition}
      order by f.state = 'closed', f.opened_on desc, f.id desc`,
    [id],
  );
}
