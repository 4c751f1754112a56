import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from '@app/domain/escalation';
import { ME, isMine, meValues, type Reader } from '../secrecy/sight-sql';
import type { AssessmentView, ScoreView } from './assessment.dto';
import { REASON_OF_LINE } from './score-line-sql';

/** With what decides whether it may be signed, and whose score each is. */
export type AssessmentRecord = Omit<AssessmentView, 'may' | 'scores'> & {
  drafter: Person | null;
  reviewer: Person | null;
  scores: (ScoreView & { mine: boolean })[];
};

/** The yearly assessments of a plan with every score and the points behind it, the latest year first. */
export function readAssessments(em: EntityManager, planId: number, reader: Reader): Promise<AssessmentRecord[]> {
  return em.execute<AssessmentRecord[]>(
    `select a.id, a.year, a.state, a.opened_on as "openedOn", a.drafted_on as "draftedOn", a.signed_on as "signedOn",
            a.signed_by as "signedBy", a.published_on as "publishedOn", a.policy_version as "policyVersion", a.stage,
            a.dossier -> 'workList' ->> 'decidedOn' as "listDecidedOn", a.drafter, a.reviewer,
            (select coalesce(jsonb_agg(jsonb_build_object('body', b.name, 'score', s.score, 'grade', s.grade,
                'fewItems', s.few_items, 'mine', ${isMine('s.body_id')}, 'missing', coalesce(s.breakdown -> 'missing', '[]'),
                'reconsidered', (select jsonb_build_object('outcome', q.state, 'score', q.new_score,
                    'grade', q.new_grade, 'reason', case when me.standing in ('office', 'coordinator', 'organization')
                      or ${isMine('s.body_id')} then q.decision_reason end, 'on', q.decided_on) from reconsideration q
                  where q.assessment_id = a.id and q.body_id = s.body_id and q.state <> 'pending'),
                'rules', (select coalesce(jsonb_agg(jsonb_build_object('rule', r -> 'rule', 'title', r -> 'title', 'points', r -> 'points',
                            'reason', ${REASON_OF_LINE}, 'events', r -> 'events',
                            'obligations', r -> 'obligations') order by place), '[]')
                            from jsonb_array_elements(s.rules) with ordinality as rules(r, place)))
                order by s.score desc, b.id), '[]')
               from assessment_score s join body b on b.id = s.body_id where s.assessment_id = a.id) as scores
       from assessment a cross join ${ME} where a.plan_id = ? order by a.year desc`,
    [...meValues(reader), planId],
  );
}
