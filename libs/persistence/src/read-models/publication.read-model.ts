import type { EntityManager } from '@mikro-orm/postgresql';
import type { AppliedRule, Leading } from '@app/domain/assessment';
import type { GradeName } from '@app/domain/vocabulary';
import type { Breakdown } from '../assessment/assessment.entity';
import type { CadreCaseView } from './publication.dto';

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
          from official_document d where d.assessment_id = a.id and d.assessed_id = b.id and d.kind = 'assessment-result'
           and d.state <> 'withdrawn') n
      where a.id = ? order by b.id`,
    [assessmentId],
  );

/** A result with who led the body, and the cases of the year, for the organization department. */
export interface CadreRecord extends ResultRecord {
  kind: string;
  breakdown: Breakdown | null;
  leaders: Leading[];
  cases: Omit<CadreCaseView, 'led'>[];
}

/** SQL: who led bodies and when: heads, whoever stood in for them, and Party secretaries. */
const LEADING = `
  (select h.body_id, h.name, h.post, 'head' as "as", h.held_from as "from", h.held_to as "to" from office_holder h
   union all
   select s.body_id, s.name, s.post, 'acting', s.acts_from, s.acts_to from substitution s
   union all
   select pe.body_id, pe.name, po.title, 'secretary', po.held_from, po.held_to
     from post po join person pe on pe.id = po.person_id where po.part = 'secretary')`;

/** SQL: the cases of a body that were opened, held or closed in year `a.year`, or that its result led to. */
const CASES_OF_YEAR = `
  (select f.id, f.kind, f.cause, f.assessment_year as "assessmentYear", c.number as clause, f.opened_on::text as "openedOn", f.held_on::text as "heldOn",
          f.chair, f.closed_on::text as "closedOn", f.state, f.outcome,
          (select count(*)::int from commitment m where m.case_file_id = f.id and m.state = 'accepted') as kept,
          (select count(*)::int from commitment m where m.case_file_id = f.id) as promised
     from case_file f left join clause c on c.id = f.clause_id
    where f.plan_id = a.plan_id and f.body_id = b.id and (f.assessment_year = a.year or extract(year from f.opened_on) = a.year
      or extract(year from f.held_on) = a.year or extract(year from f.closed_on) = a.year)
    order by f.opened_on, f.id)`;

/** The results with what behind them is for the organization department, in the order of the bodies. */
export const readCadreRecords = (em: EntityManager, assessmentId: number): Promise<CadreRecord[]> =>
  em.execute<CadreRecord[]>(
    `select ${RESULT}, b.kind, s.breakdown,
            coalesce((select jsonb_agg(jsonb_build_object('name', l.name, 'post', l.post, 'as', l."as", 'from', l."from", 'to', l."to")
                order by l."from" nulls first) from ${LEADING} l where l.body_id = b.id), '[]') as leaders,
            coalesce((select jsonb_agg(to_jsonb(o)) from ${CASES_OF_YEAR} o), '[]') as cases
       from ${SCORED} join assessment a on a.id = s.assessment_id where a.id = ? order by b.id`,
    [assessmentId],
  );
