import type { EntityManager } from '@mikro-orm/postgresql';
import type { CycleStage, GradeName, Words } from '@app/domain/vocabulary';

/** One body in the league table of its group. */
interface RehearsedScore {
  body: string;
  group: string | null;
  place: number | null;
  score: number;
  grade: GradeName;
  fewItems: boolean;
  /** As the first draft had it, before any objection was decided. */
  drafted: { place: number | null; score: number; grade: GradeName } | null;
}

/** An order or an interview of ladder B. */
interface RehearsedCase {
  body: string;
  kind: 'rectification' | 'interview';
  state: string;
  outcome: string | null;
  openedOn: string;
}

/** The work list by which a year was assessed. */
interface RehearsedList {
  tasks: number;
  decidedOn: string;
  objections: { body: string; state: 'pending' | 'upheld' | 'rejected' }[];
  /** 交办通知 that were issued from it. */
  issued: number;
}

/** A headline figure of the year. */
interface RehearsedHeadline {
  indicator: string;
  owner: string;
  checker: string;
  value: number | null;
  filedOn: string | null;
  state: 'filed' | 'confirmed' | 'returned' | null;
  checkedOn: string | null;
}

/** A year of an announced scheme, step by step, as it really was in the record. */
export interface RehearsedYear {
  year: number;
  scheme: string;
  announcedOn: string;
  stage: CycleStage;
  groups: { id: string; words: Words }[];
  /** Null where none was decided. */
  list: RehearsedList | null;
  headlines: RehearsedHeadline[];
  selfAssessments: number;
  drawn: number;
  corrected: number;
  marks: number;
  scorers: number;
  objections: {
    body: string;
    clause: number | null;
    filedOn: string;
    state: 'pending' | 'upheld' | 'rejected';
    points: number | null;
    decidedOn: string | null;
  }[];
  presentedBy: string | null;
  reviewedBy: string | null;
  signedBy: string | null;
  frozenOn: string | null;
  league: RehearsedScore[];
  cases: RehearsedCase[];
}

const YEARS = `
  select a.id, a.year, s.version as scheme, s.announced_on::text as "announcedOn", a.stage,
    (select jsonb_agg(jsonb_build_object('id', g->'id', 'words', g->'words')) from jsonb_array_elements(s.content->'groups') g) as groups,
    (select jsonb_build_object('tasks', (select count(*) from work_list_item i where i.list_id = l.id and not i.struck), 'decidedOn', l.decided_on,
        'objections', coalesce((select jsonb_agg(jsonb_build_object('body', b.name, 'state', q.state) order by q.id)
          from work_list_objection q join body b on b.id = q.body_id where q.list_id = l.id), '[]'),
        'issued', (select count(*) from official_document d where d.plan_id = l.plan_id and d.issued_on is not null
          and d.kind = 'task-assignment' and (d.facts ->> 'year')::int = l.year))
      from work_list l where l.plan_id = a.plan_id and l.year = a.year and l.state = 'decided') as list,
    (select count(*)::int from self_assessment x where x.assessment_id = a.id) as "selfAssessments",
    (select count(*)::int from assessment_check c where c.assessment_id = a.id and c.drawn) as drawn,
    (select count(*)::int from assessment_check c where c.assessment_id = a.id and c.outcome = 'corrected') as corrected,
    (select count(*)::int from assessment_mark m where m.assessment_id = a.id) as marks,
    (select count(distinct (m.scorer_body_id, m.scorer))::int from assessment_mark m where m.assessment_id = a.id) as scorers,
    a.drafter->>'name' as "presentedBy", a.reviewer->>'name' as "reviewedBy", a.signed_by as "signedBy", a.frozen_on::text as "frozenOn"
  from assessment a join assessment_scheme s on s.id = a.announced_id where a.plan_id = ? order by a.year`;

const OBJECTIONS = `
  select q.assessment_id as id, body.name as body, clause.number as clause, q.filed_on::text as "filedOn", q.state, q.points,
    q.decided_on::text as "decidedOn"
  from score_objection q join assessment a on a.id = q.assessment_id join body on body.id = q.body_id
    left join obligation o on o.id = q.obligation_id left join clause on clause.id = o.clause_id
  where a.plan_id = ? order by q.filed_on, body.name, clause.number, o.key`;

const LEAGUE = `
  select s.assessment_id as id, body.name as body, s.group_id as "group", s.place, s.score, s.grade, s.few_items as "fewItems", s.drafted
  from assessment_score s join assessment a on a.id = s.assessment_id join body on body.id = s.body_id
  where a.plan_id = ? order by s.group_id, s.place, body.name`;

const CASES = `
  select f.assessment_year as year, body.name as body, f.kind, f.state, f.outcome, f.opened_on::text as "openedOn"
  from case_file f join body on body.id = f.body_id
  where f.plan_id = ? and f.cause = 'assessment' order by f.opened_on, body.name, f.kind`;

const HEADLINES = `
  select h.year, h.indicator, o.name as owner, k.name as checker, v.value, v.filed_on::text as "filedOn", v.state,
    v.checked_on::text as "checkedOn"
  from headline_indicator h join body o on o.id = h.owner_id join body k on k.id = h.checker_id
    left join lateral (select * from headline_value x where x.headline_id = h.id order by x.id desc limit 1) v on true
  where h.plan_id = ? order by h.year, h.indicator`;

/** The years of a rehearsal that were announced; none where none was. */
export async function rehearsedYears(em: EntityManager, planId: number): Promise<RehearsedYear[]> {
  type Row = Omit<RehearsedYear, 'objections' | 'league' | 'cases' | 'headlines'> & { id: number };
  const years = await em.execute<Row[]>(YEARS, [planId]);
  if (years.length === 0) return [];
  const objections = await em.execute<({ id: number } & RehearsedYear['objections'][number])[]>(OBJECTIONS, [planId]);
  const league = await em.execute<({ id: number } & RehearsedScore)[]>(LEAGUE, [planId]);
  const cases = await em.execute<({ year: number } & RehearsedCase)[]>(CASES, [planId]);
  const headlines = await em.execute<({ year: number } & RehearsedHeadline)[]>(HEADLINES, [planId]);
  return years.map(({ id, ...year }) => ({
    ...year,
    headlines: headlines.filter((one) => one.year === year.year).map(({ year: _, ...one }) => one),
    objections: objections.filter((one) => one.id === id).map(({ id: _, ...one }) => one),
    league: league.filter((one) => one.id === id).map(({ id: _, ...one }) => one),
    cases: cases.filter((one) => one.year === year.year).map(({ year: _, ...one }) => one),
  }));
}
