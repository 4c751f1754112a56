import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReferralReader } from '../referral/restricted-sql';
import type { ReferralView } from './referral.dto';

/** A referral with what decides who may do what. */
export interface ReferralRecord extends Omit<ReferralView, 'remindOn' | 'may'> {
  bodyId: number;
}

/** The referrals of a plan that this person may know of, the latest first. */
export function readReferrals(em: EntityManager, planId: number, reader: ReferralReader): Promise<ReferralRecord[]> {
  return em.execute<ReferralRecord[]>(
    `select r.id, b.name as body, r.body_id as "bodyId", c.number as "clauseNumber",
            case when r.finding_id is null then 'interview' else 'finding' end as cause, r.leads, r.state,
            r.proposed_on as "proposedOn", r.proposed_by as "proposedBy", r.decided_by as "decidedBy",
            r.decided_on as "decidedOn", r.decision_reason as "decisionReason", r.organ,
            (select max(d.id) from official_document d where d.referral_id = r.id) as "documentId",
            r.handed_over_on as "handedOverOn", r.received_by as "receivedBy", r.receipt, r.reminders,
            r.answer, r.answer_number as "answerNumber", r.answered_on as "answeredOn",
            r.closed_on as "closedOn", r.closed_by as "closedBy", r.closing_remark as "closingRemark",
            (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'lockedFrom', l.locked_from,
                'fileName', l.file_name, 'size', l.size, 'sha256', l.sha256) order by l.id), '[]')
               from locked_evidence l where l.referral_id = r.id) as evidence,
            (select coalesce(jsonb_agg(jsonb_build_object('on', e.happened_on, 'kind', e.kind, 'actor', e.actor)
                order by e.id), '[]')
               from event e where e.plan_id = r.plan_id and (e.key = r.key
                 or starts_with(e.key, 'plan-' || r.plan_id || '/referral-' || r.id || '/'))) as steps
       from referral r join body b on b.id = r.body_id left join case_file f on f.id = r.case_file_id
       left join finding g on g.id = r.finding_id left join clause c on c.id = coalesce(g.clause_id, f.clause_id)
      where r.plan_id = ? and ?::boolean and r.body_id is distinct from ?::int order by r.id desc`,
    [planId, reader.reads, reader.bodyId],
  );
}

/** One locked file of a referral, with the body that is about; null when there is none. */
export async function readLockedEvidence(
  em: EntityManager,
  referralId: number,
  evidenceId: number,
): Promise<{ fileName: string; sha256: string; bodyId: number } | null> {
  const [row] = await em.execute<{ fileName: string; sha256: string; bodyId: number }[]>(
    `select l.file_name as "fileName", l.sha256, r.body_id as "bodyId"
       from locked_evidence l join referral r on r.id = l.referral_id where r.id = ? and l.id = ?`,
    [referralId, evidenceId],
  );
  return row ?? null;
}

/** The body a referral is about; null when there is no such referral. */
export async function readReferredBody(em: EntityManager, referralId: number): Promise<number | null> {
  const [row] = await em.execute<{ bodyId: number }[]>(`select body_id as "bodyId" from referral where id = ?`, [
    referralId,
  ]);
  return row?.bodyId ?? null;
}
