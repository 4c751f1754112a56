import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '@app/domain/calendar';
import type { AssessedYear, CaseOnItsWay, Given, Happening, Owed, Paper, Standing } from '@app/domain/forecast';
import { ASSESSED_KINDS, CLIMB_FROM, FIRED_RUNGS, notRevoked } from '../clause/event-sql';
import { ABOVE } from '../document/document-sql';
import { CASE_EXTENSION, PLAN_IN_VIEW } from '../document/plan-sql';
import type { Plan } from '../plan/plan.entity';
import { ME, SIGHT_OF_CASE, isMine, meValues, type Reader } from '../secrecy/sight-sql';

const natural = (column: string) => `regexp_replace(${column}, '^plan-[0-9]+/', '')`;

// A forecast is about what the clauses owe; what other bodies owe a lead has no part in ladders' ends or scores.
const OWED = `
  select o.id as "rowId", ${natural('o.key')} as key, c.number as clause, o.title, o.kind, o.ladder, o.hardness,
    o.original_due_on::text as "originalDueOn", o.due_on::text as "dueOn", o.state, o.round, ${CLIMB_FROM} as "climbFrom", o.extensions,
    o.submitted_on::text as "submittedOn", o.was_late as "wasLate", o.closed_on::text as "closedOn",
    array(select b.name from obligation_owner w join body b on b.id = w.body_id
      where w.obligation_id = o.id order by b.name) as owners,
    ${FIRED_RUNGS} as fired,
    (select max(e.happened_on)::text from event e where e.obligation_id = o.id and e.kind = 'report-returned') as "returnedOn",
    (select json_agg(s->>'body') from report r, jsonb_array_elements(r.signatures) s
      where r.obligation_id = o.id and r.state = 'awaiting-signatures' and r.round = o.round) as signed,
    (select count(*)::int from change_request q where q.obligation_id = o.id and q.kind = 'extension') as asked,
    (select json_build_object('askedOn', q.asked_on, 'newDueOn', q.new_due_on) from change_request q
      where q.obligation_id = o.id and q.kind = 'extension' and q.state = 'pending') as request
  from obligation o join clause c on c.id = o.clause_id where o.plan_id = ? and o.parent_id is null order by o.id`;

const CASES = `
  select f.id as "rowId", ${natural('f.key')} as key, f.kind, b.name as body, f.obligation_id as "obligationId",
    f.assessment_year as year, f.state, f.opened_on::text as "opensOn", f.limit_on::text as "limitOn", f.reported_on::text as "reportedOn",
    (select max(e.happened_on)::text from event e where e.case_id = f.id and e.kind = 'case-returned') as "returnedOn",
    f.returns, f.held_on::text as "heldOn", f.outcome, f.relief,
    case when f.relief_refused_on is null then f.relief_on::text end as "reliefOn", f.closed_on::text as "closedOn", ${PLAN_IN_VIEW} as plan, f.extensions, ${CASE_EXTENSION}
  from case_file f join body b on b.id = f.body_id where f.plan_id = ? order by f.id`;

const PAPERS = `
  select ${natural('d.key')} as key, d.kind, b.name as addressee, b.kind in ${ABOVE} as outside,
    case when d.key like '%/paper/%' then split_part(d.key, '/', 6) else b.name end as about, d.state, d.drafted_on::text as "draftedOn",
    d.round, d.waiting_since::text as "waitingSince",
    d.signed_on::text as "signedOn", d.issued_on::text as "issuedOn", jsonb_array_length(d.drafters) > 0 as "byHand",
    coalesce(d.facts->'basisIds', '[]') as "basisIds", d.facts ->> 'grounds' as grounds, (select coalesce(jsonb_agg(jsonb_build_object('key', ${natural('m.key')},
      'caseId', m.case_file_id, 'obligationId', m.obligation_id) order by m.id), '[]') from matter m
      where m.document_id = d.id and m.taken_out_on is null) as matters
  from official_document d join body b on b.id = d.addressee_id where d.plan_id = ? and d.referral_id is null order by d.id`;

// What nobody was told of yet has no part in what is foretold to others.
const YEARS = `
  select a.year as id, a.year, a.draft_on::text as "draftOn", a.state, a.drafted_on::text as "draftedOn",
    a.signed_on is not null as signed,
    coalesce((select json_agg(json_build_object('body', b.name, 'score', s.score, 'grade', s.grade))
      from assessment_score s join body b on b.id = s.body_id where s.assessment_id = a.id
        and (a.published_on is not null or me.standing in ('office', 'organization') or ${isMine('s.body_id')})), '[]') as scores
  from assessment a cross join ${ME} where a.plan_id = ? order by a.year`;

const GIVEN = `
  select a.id as "assignmentId", a.plan_id as "planId", 'clause-' || c.number || '/assignment-' || b.name as key, b.name as body,
    a.assigned_on::text as "assignedOn", a.object_by::text as "objectBy",
    case when a.state = 'objected' then a.objected_on::text end as "objectedOn"
  from assignment a join clause c on c.id = a.clause_id join body b on b.id = a.body_id
  where a.plan_id = ? and a.state in ('assigned', 'objected') order by a.id`;

const HAPPENED = `
  select kind, happened_on::text as "on", obligation_id as "obligationId", data->>'rung' as rung,
    coalesce((data->>'round')::int, 1) as round, coalesce((data->>'extensions')::int, 0) as extensions
  from event where plan_id = ? and kind in ${ASSESSED_KINDS} and ${notRevoked('event.key')}
    and exists (select 1 from obligation o where o.id = obligation_id and o.parent_id is null) order by id`;

// The same as `headVacant` of the use cases, for every body: a head was entered once, and nobody holds the post or acts in it.
const VACANT = `
  select b.name from body b where exists (select 1 from office_holder h where h.body_id = b.id)
    and not exists (select 1 from office_holder h where h.body_id = b.id and ? between h.held_from and coalesce(h.held_to, 'infinity'))
    and not exists (select 1 from substitution s where s.body_id = b.id and ? between s.acts_from and s.acts_to)`;

/** Of the programs themselves nothing is hidden. */
const WHOEVER_KEEPS_IT: Reader = { standing: 'office', reads: true, bodyId: null };

/** Cases that a person may not know of yet. */
async function hiddenCases(em: EntityManager, plan: Plan, reader: Reader): Promise<Set<number>> {
  const rows = await em.execute<{ id: number }[]>(
    `select f.id from case_file f cross join ${ME} where f.plan_id = ? and ${SIGHT_OF_CASE} = 'nothing'`,
    [...meValues(reader), plan.id],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How far a running plan is, as a forecast goes on from it; for a person, without the cases and the draft scores that are hidden from it. */
export async function readStanding(
  em: EntityManager,
  plan: Plan,
  today: IsoDate,
  reader: Reader | null = null,
): Promise<Standing> {
  const hidden = reader ? await hiddenCases(em, plan, reader) : new Set<number>();
  const ask = <T>(sql: string) => em.execute<T[]>(sql, [plan.id]);
  type OwedRow = Omit<Owed, 'id' | 'fired'> & { rowId: number; fired: string[] };
  type CaseRow = Omit<CaseOnItsWay, 'id' | 'owed' | 'paper' | 'counted'> & {
    rowId: number;
    obligationId: number | null;
  };
  type PaperRow = Omit<Paper, 'id' | 'matters' | 'grounds'> & {
    grounds: Paper['grounds'] | null;
    matters: { key: string; caseId: number | null; obligationId: number | null }[];
  };
  type HappenedRow = Omit<Happening, 'owed'> & { obligationId: number };

  const owedOf = new Map<number, Owed>();
  const owed = (await ask<OwedRow>(OWED)).map(({ rowId, fired, ...row }, nth) => {
    const one: Owed = { ...row, id: nth + 1, fired: new Set(fired) };
    owedOf.set(rowId, one);
    return one;
  });
  const fileOf = new Map<number, CaseOnItsWay>();
  const known = (await ask<CaseRow>(CASES)).filter(({ rowId }) => !hidden.has(rowId));
  const files = known.map(({ rowId, obligationId, ...row }, nth) => {
    const about = obligationId === null ? null : owedOf.get(obligationId)!;
    const file: CaseOnItsWay = { ...row, id: nth + 1, owed: about, paper: null, counted: null };
    fileOf.set(rowId, file);
    return file;
  });
  const knownPapers = (await ask<PaperRow>(PAPERS)).filter(({ matters }) =>
    matters.every(({ caseId }) => caseId === null || !hidden.has(caseId)),
  );
  const papers = knownPapers.map(({ matters, grounds, ...row }, nth) => {
    const about = matters.map(({ key, caseId, obligationId }) => ({
      key,
      file: caseId === null ? null : fileOf.get(caseId)!,
      owed: caseId !== null || obligationId === null ? null : (owedOf.get(obligationId) ?? null),
    }));
    const paper: Paper = { ...row, id: nth + 1, grounds: grounds ?? 'task', matters: about };
    for (const { file } of about) if (file) file.paper = paper;
    return paper;
  });
  const happenings = (await ask<HappenedRow>(HAPPENED)).map(({ obligationId, ...row }) => ({
    ...row,
    owed: owedOf.get(obligationId)!,
  }));
  const years = await em.execute<AssessedYear[]>(YEARS, [...meValues(reader ?? WHOEVER_KEEPS_IT), plan.id]);
  const vacant = new Set((await em.execute<{ name: string }[]>(VACANT, [today, today])).map(({ name }) => name));
  const given = await ask<Given>(GIVEN);
  return { startedOn: plan.startedOn!, horizon: plan.horizon!, owed, files, vacant, papers, years, given, happenings };
}
