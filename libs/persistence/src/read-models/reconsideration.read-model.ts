import type { EntityManager } from '@mikro-orm/postgresql';
import { CONCLUSIONS } from '@app/domain/escalation';
import type { AskableView, ReconsiderationView } from './reconsideration.dto';

/** What was asked, with what decides who may see and decide it. */
export interface ReconsiderationRecord extends Omit<ReconsiderationView, 'decideBy' | 'may'> {
  bodyId: number;
}

/** What the bodies of a plan asked to be looked at again, the latest first. */
export function readReconsiderations(em: EntityManager, planId: number): Promise<ReconsiderationRecord[]> {
  return em.execute<ReconsiderationRecord[]>(
    `select r.id, case when r.document_id is null then 'assessment' else 'document' end as about,
            coalesce(d.title || coalesce('（' || d.number || '）', ''), a.year || '年度考核结果') as title,
            r.document_id as "documentId", r.assessment_id as "assessmentId", c.number as "clauseNumber",
            b.name as body, coalesce(b.heir_id, b.id) as "bodyId", r.reason, r.filed_by as "filedBy",
            r.filed_on as "filedOn", r.received_on as "receivedOn", r.state, r.decided_by as "decidedBy",
            r.decided_on as "decidedOn", r.decision_reason as "decisionReason", r.changes,
            r.new_limit_on as "newLimitOn", r.new_score as "newScore", r.new_grade as "newGrade"
       from reconsideration r join body b on b.id = r.body_id
       left join official_document d on d.id = r.document_id left join clause c on c.id = d.clause_id
       left join assessment a on a.id = r.assessment_id
      where r.plan_id = ? order by r.state = 'pending' desc, r.id desc`,
    [planId],
  );
}

/** The conclusions of a plan addressed to a body, or to one it stands in for, that it has not asked about. */
export function readAskable(
  em: EntityManager,
  planId: number,
  bodyId: number,
): Promise<Omit<AskableView, 'applyBy'>[]> {
  return em.execute<Omit<AskableView, 'applyBy'>[]>(
    `select 'document' as about, d.id, d.title || '（' || d.number || '）' as title, d.received_on as "receivedOn"
       from official_document d join body b on b.id = d.addressee_id
      where d.plan_id = ? and coalesce(b.heir_id, b.id) = ? and d.state in ('issued', 'received')
        and d.kind in (select jsonb_array_elements_text(?::jsonb))
        and not exists (select 1 from reconsideration r where r.document_id = d.id)
     union all
     select 'assessment', a.id, a.year || '年度考核结果', a.frozen_on
       from assessment a join assessment_score s on s.assessment_id = a.id join body b on b.id = s.body_id
      where a.plan_id = ? and coalesce(b.heir_id, b.id) = ? and a.state = 'frozen'
        and not exists (select 1 from reconsideration r where r.assessment_id = a.id and r.body_id = s.body_id)
      order by about desc, id desc`,
    [planId, bodyId, JSON.stringify(CONCLUSIONS), planId, bodyId],
  );
}
