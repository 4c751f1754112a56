import type { Scheme } from '@app/domain/assessment';
import type { Person } from '@app/domain/escalation';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OWED_IN_YEAR } from '../assessment/owed-sql';
import { isMine, ME, meValues, type Reader } from '../secrecy/sight-sql';
import type { AnnouncedSchemeView, LeagueRowView, ScoreObjectionView, YearTaskView } from './assessment-year.dto';
import { REASON_OF_LINE } from './score-line-sql';

/** A row of a table of a group, without what follows from the calendar. */
export type LeagueRecord = Omit<LeagueRowView, 'objectBy'>;
export type YearTaskRecord = Omit<YearTaskView, 'may'> & { checker: Person | null };
export type ScoreObjectionRecord = Omit<ScoreObjectionView, 'may' | 'most' | 'present' | 'scoredBy'>;

const ANNOUNCED = `year, version, fingerprint, announced_on as "announcedOn", announced_by as "announcedBy"`;

/** What was announced for the years of a plan, the latest first. */
export const readAnnouncedSchemes = (em: EntityManager, planId: number): Promise<AnnouncedSchemeView[]> =>
  em.execute<AnnouncedSchemeView[]>(`select ${ANNOUNCED} from assessment_scheme where plan_id = ? order by year desc`, [
    planId,
  ]);

/** The same, each with the scheme as it was announced. */
export const readSchemesOfYears = (
  em: EntityManager,
  planId: number,
): Promise<(AnnouncedSchemeView & { content: Scheme })[]> =>
  em.execute<(AnnouncedSchemeView & { content: Scheme })[]>(
    `select ${ANNOUNCED}, content from assessment_scheme where plan_id = ? order by year desc`,
    [planId],
  );

const ITEM = `'item', i -> 'item', 'under', i -> 'under', 'words', i -> 'words', 'weight', i -> 'weight', 'points', i -> 'points'`;
const ITEM_BEFORE = `'item', i -> 'item', 'points', i -> 'points'`;

/** SQL: what the items of a score gave, in the order of the scheme; none in a year of an older version. */
const itemsOf = (
  score: string,
  fields: string,
) => `coalesce((select jsonb_agg(jsonb_build_object(${fields}) order by nth)
  from jsonb_array_elements(${score}.breakdown -> 'items') with ordinality as items(i, nth)), '[]')`;

/** SQL: how the points of the items became the score. */
const STEPS = `coalesce((select jsonb_agg(jsonb_build_object('before', t -> 'before', 'after', t -> 'after', 'reason', t -> 'reason')
  order by nth) from jsonb_array_elements(s.breakdown -> 'steps') with ordinality as steps(t, nth)), '[]')`;

/** SQL: the scores \`f\` of the body of \`s\` in frozen years \`y\` of the plan of \`a\`. */
const FROZEN = `assessment_score f join assessment y on y.id = f.assessment_id
  where y.plan_id = a.plan_id and y.state = 'frozen' and f.body_id = s.body_id`;
const YEAR_BEFORE = `'year', y.year, 'score', f.score, 'grade', f.grade, 'place', f.place`;

/** The scores of a year by group and place. */
export const readLeague = (em: EntityManager, assessmentId: number, reader: Reader): Promise<LeagueRecord[]> =>
  em.execute<LeagueRecord[]>(
    `select s.body_id as "bodyId", b.name as body, s.group_id as "group", s.place, s.score, s.grade,
            s.few_items as "fewItems", s.received_on as "receivedOn", s.redrafted_on as "redraftedOn", s.drafted,
            coalesce(s.breakdown -> 'missing', '[]') as missing, ${itemsOf('s', ITEM)} as items, ${STEPS} as steps,
            (select jsonb_build_object(${YEAR_BEFORE}, 'items', ${itemsOf('f', ITEM_BEFORE)}) from ${FROZEN} and y.year = a.year - 1)
              as "lastYear",
            (select coalesce(jsonb_agg(jsonb_build_object(${YEAR_BEFORE}) order by y.year), '[]') from ${FROZEN}
              and y.year between a.year - 4 and a.year - 1) as history,
            (select coalesce(jsonb_agg(r || jsonb_build_object('reason', ${REASON_OF_LINE}) order by rules.place), '[]')
              from jsonb_array_elements(s.rules) with ordinality as rules(r, place)) as rules,
            coalesce(counted.tasks, 0) as tasks, ${isMine('s.body_id')} as mine
       from assessment_score s join assessment a on a.id = s.assessment_id join body b on b.id = s.body_id
       left join (select owed.body_id, count(*)::int as tasks from assessment a cross join ${OWED_IN_YEAR}
         where a.id = ? group by owed.body_id) counted on counted.body_id = s.body_id
       cross join ${ME} where a.id = ? order by s.group_id, s.place, s.score desc, b.id`,
    [assessmentId, ...meValues(reader), assessmentId],
  );

/** Every task of the year with what was verified of it; what was drawn comes first. */
export const readYearTasks = (em: EntityManager, assessmentId: number): Promise<YearTaskRecord[]> =>
  em.execute<YearTaskRecord[]>(
    `select b.id as "bodyId", b.name as body, o.id as "obligationId", c.number as clause, o.title,
            o.submitted_on as "submittedOn", coalesce(k.drawn, false) as drawn, k.outcome, k.points, k.reason,
            k.checker, k.checker ->> 'name' as "checkedBy", k.checked_on as "checkedOn"
       from assessment a cross join ${OWED_IN_YEAR} join obligation o on o.id = owed.obligation_id
       join clause c on c.id = o.clause_id join body b on b.id = owed.body_id
       left join assessment_check k on k.assessment_id = a.id and k.obligation_id = o.id and k.body_id = b.id
      where a.id = ? order by drawn desc, b.id, c.number, o.id`,
    [assessmentId],
  );

/** What bodies object to in a year, what is open first. */
export const readScoreObjections = (em: EntityManager, assessmentId: number): Promise<ScoreObjectionRecord[]> =>
  em.execute<ScoreObjectionRecord[]>(
    `select q.id, q.body_id as "bodyId", b.name as body, q.item, q.obligation_id as "obligationId", o.title as task,
            q.text, q.filed_by as "filedBy", q.filed_on as "filedOn", q.decide_by as "decideBy", q.state, q.points,
            q.decision_reason as "decisionReason", q.decided_by as "decidedBy", q.decided_on as "decidedOn"
       from score_objection q join body b on b.id = q.body_id left join obligation o on o.id = q.obligation_id
      where q.assessment_id = ? order by q.state = 'pending' desc, q.id desc`,
    [assessmentId],
  );

/** The bodies with a role in each clause of a plan, by the names of today. */
export async function readPartiesByClause(em: EntityManager, planId: number): Promise<Map<number, string[]>> {
  const rows = await em.execute<{ number: number; names: string[] }[]>(
    `select c.number, jsonb_agg(distinct coalesce(h.name, b.name)) as names
       from clause c join clause_role r on r.clause_id = c.id join body b on b.id = r.body_id
       left join body h on h.id = b.heir_id where c.plan_id = ? group by c.number`,
    [planId],
  );
  return new Map(rows.map(({ number, names }) => [number, names]));
}
