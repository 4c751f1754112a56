import type { EntityManager } from '@mikro-orm/postgresql';
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

/** The same with what behind it is for the organization department, in the order of the bodies. */
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
