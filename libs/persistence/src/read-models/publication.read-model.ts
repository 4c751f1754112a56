import type { EntityManager } from '@mikro-orm/postgresql';
import type { AppliedRule } from '@app/domain/assessment';
import type { GradeName } from '@app/domain/vocabulary';
import type { Breakdown } from '../assessment/assessment.entity';
import type { HeadInYearView } from './publication.dto';

/** The result of one body; what a reconsideration changed holds instead. Places are not given anew, so another score has none. */
export interface ResultRecord {
  body: string;
  groupId: string | null;
  place: number | null;
  score: number;
  grade: GradeName;
  reconsidered: boolean;
}

const RESULT = `
  b.name as body, s.group_id as "groupId", case when q.new_score is null then s.place end as place, coalesce(q.new_score, s.score) as score,
  coalesce(q.new_grade, s.grade) as grade, q.id is not null as reconsidered`;
const SCORED = `assessment_score s join body b on b.id = s.body_id
  left join reconsideration q on q.assessment_id = s.assessment_id and q.body_id = s.body_id and q.state = 'changed'`;

/** The results of a year by group and place. */
export const readResults = (em: EntityManager, assessmentId: number): Promise<ResultRecord[]> =>
  em.execute<ResultRecord[]>(
    `select ${RESULT}
       from ${SCORED} where s.assessment_id = ? order by s.group_id, s.place, s.score desc, b.id`,
    [assessmentId],
  );

/** What a paper says of a result besides: the points behind it, and the place it had before a reconsideration, for the order. */
export interface ResultInPaper extends ResultRecord {
  bodyId: number;
  rank: number | null;
  rules: AppliedRule[];
}

/** The results for papers, in an order that tells nothing. */
export const readResultsForPapers = (em: EntityManager, assessmentId: number): Promise<ResultInPaper[]> =>
  em.execute<ResultInPaper[]>(
    `select ${RESULT}, b.id as "bodyId", s.place as rank, s.rules from ${SCORED} where s.assessment_id = ? order by s.id`,
    [assessmentId],
  );

/** A body that was scored, and how far its notice of the result is; `null` where none was drafted. */
interface ToldRecord {
  id: number;
  body: string;
  /** The body, or the heir of one that has ended: whom the notice goes to. */
  speakerId: number;
  notice: 'on-its-way' | 'issued' | null;
  /** The day the notice was issued. */
  on: string | null;
}

/** Which bodies have been told their result by a notice (考核结果通知). */
export const readTold = (em: EntityManager, assessmentId: number): Promise<ToldRecord[]> =>
  em.execute<ToldRecord[]>(
    `select b.id, b.name as body, coalesce(b.heir_id, b.id) as "speakerId", n.notice, n.on
       from assessment_score s join assessment a on a.id = s.assessment_id join body b on b.id = s.body_id
      cross join lateral (
        select case when bool_or(d.state in ('issued', 'received')) then 'issued' when count(*) > 0 then 'on-its-way' end as notice,
               max(d.issued_on)::text as "on"
          from official_document d where d.plan_id = a.plan_id and d.kind = 'assessment-result' and d.state <> 'withdrawn'
           and starts_with(d.key, 'plan-' || a.plan_id || '/record/assessment-result/assessment-' || a.id || '/body-' || b.id || '/')) n
      where a.id = ? order by b.id`,
    [assessmentId],
  );

/** The results with what behind them is for the organization department, in the order of the bodies. */
export const readCadreRecords = (
  em: EntityManager,
  assessmentId: number,
): Promise<(ResultRecord & { breakdown: Breakdown | null; heads: HeadInYearView[] })[]> =>
  em.execute(
    `select ${RESULT}, s.breakdown,
            coalesce((select jsonb_agg(jsonb_build_object('name', h.name, 'post', h.post, 'from', h.held_from, 'to', h.held_to)
                order by h.held_from) from office_holder h where h.body_id = b.id and h.held_from <= make_date(a.year, 12, 31)
                and (h.held_to is null or h.held_to >= make_date(a.year, 1, 1))), '[]') as heads
       from ${SCORED} join assessment a on a.id = s.assessment_id where a.id = ? order by b.id`,
    [assessmentId],
  );
