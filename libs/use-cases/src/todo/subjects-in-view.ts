import { IS_PAPER_OF_CASE, OWED_IN_YEAR, prepared, type EntityManager } from '@app/persistence';
import { inTimeForYear, publishBy, resultDueOn, schemeOf } from '@app/domain/assessment';
import { bodiesToScore, bodiesToVerify } from '../assessment/seats';
import { assignmentDates } from '../duties/assignment-dates';
import { actingHead } from '../bodies/acting-head';
import type { Settings } from '../settings';
import { headReleases } from '../bodies/release';
import { todosOfCase, type CaseInView } from './todos-of-case';
import { todosOfAssessment, type AssessmentInView } from './todos-of-assessment';
import { todosOfWorkList, type WorkListInView } from './todos-of-work-list';
import { withSoundDates, type Offices, type TodoDraft } from './todo-draft';
import { todosOfObligation, type ObligationInView } from './todos-of-obligation';
import {
  todosOfAssigned,
  todosOfDocument,
  todosOfObjection,
  type AssignedInView,
  type DocumentInView,
  type ObjectionInView,
} from './todos-of-others';

/** SQL: the day of plan `p`; `$2` is today. */
const TODAY = `case when p.clock = 'rehearsal' then coalesce(p.today, $2::date) else $2::date end as today`;

const HEIR = (body: string) => `coalesce(${body}.heir_id, ${body}.id)`;

/** SQL: the latest paper about case `f`. */
const PAPER = `(select d.id, left(d.facts ->> 'heldOn', 10)::date as "heldOn", d.signed_on as "signedOn" from official_document d
  where ${IS_PAPER_OF_CASE} order by d.id desc limit 1) d`;

const OBLIGATIONS = `
  select o.id, o.plan_id as "planId", o.clause_id as "clauseId", ${TODAY}, o.state, o.due_on as "dueOn",
         o.due_from as "dueFrom", o.due_rule as "dueRule",
         coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.id)
            from obligation_owner w join body b on b.id = w.body_id where w.obligation_id = o.id), '[]') as owners,
         coalesce((select jsonb_agg(w.body_id order by w.body_id) from obligation_owner w
           where w.obligation_id = o.parent_id), '[]') as "leadIds",
         (select jsonb_build_object('id', r.id, 'state', r.state, 'bodyId', r.body_id, 'submittedOn', r.submitted_on,
             'signedIds', coalesce((select jsonb_agg((s ->> 'bodyId')::int) from jsonb_array_elements(r.signatures) s), '[]'))
            from report r where r.obligation_id = o.id and r.round = o.round) as report,
         coalesce((select jsonb_agg(jsonb_build_object('askedOn', q.asked_on, 'decideBy', q.decide_by, 'decideRule', q.decide_rule,
             'deciderId', ${HEIR('k')}) order by q.id) from change_request q left join body k on k.id = q.decider_id where q.obligation_id = o.id and q.state = 'pending'), '[]') as requests,
         coalesce((select jsonb_agg(jsonb_build_object('bodyId', ${HEIR('k')}, 'checkBy', w.check_by, 'drawnOn', w.drawn_on)
            order by s.id desc) from site_check s join spot_draw w on w.id = s.draw_id join body k on k.id = s.body_id
           where s.obligation_id = o.id and s.conclusion is null), '[]') as checks
    from obligation o join plan p on p.id = o.plan_id where o.id = any($1::int[])`;

const DOCUMENTS = `
  select d.id, d.plan_id as "planId", d.clause_id as "clauseId", d.case_file_id as "caseId", ${TODAY}, d.kind, d.state,
         d.waiting_since as "waitingSince", d.issued_on as "issuedOn", ${HEIR('a')} as "addresseeId",
         d.signing_body_id as "signingBodyId", d.referral_id is not null as "ofReferral", p.policy_version as "policyVersion",
         (select ${HEIR('b')} from case_file f join body b on b.id = f.body_id where f.id = d.case_file_id) as "concernedId"
    from official_document d join plan p on p.id = d.plan_id join body a on a.id = d.addressee_id where d.id = any($1::int[])`;

const CASES = `
  select f.id, f.plan_id as "planId", f.clause_id as "clauseId", f.obligation_id as "obligationId", ${TODAY}, f.kind, f.state,
         f.body_id as "bodyId", b.name as body, f.findings ->> 0 as finding, f.held_on as "heldOn", f.limit_on as "limitOn",
         f.limit_from as "limitFrom", f.limit_rule as "limitRule",
         f.relief is not null and f.relief_refused_on is null as "closingProposed",
         (select to_jsonb(d) from ${PAPER}) as document,
         (select jsonb_build_object('state', r.state, 'dueOn', r.due_on, 'dueFrom', r.due_from, 'dueRule', r.due_rule)
            from rectification_plan r where r.case_file_id = f.id) as plan,
         coalesce((select jsonb_agg(jsonb_build_object('state', i.state, 'bodyId', ${HEIR('w')}, 'acceptorId', ${HEIR('a')},
             'limitOn', i.limit_on) order by i.nth) from rectification_item i join body w on w.id = i.body_id
            join body a on a.id = i.acceptor_id where i.case_file_id = f.id), '[]') as items,
         coalesce((select jsonb_agg(jsonb_build_object('askedOn', x.asked_on, 'decideBy', x.decide_by, 'decideRule', x.decide_rule)
            order by x.id) from case_extension x where x.case_file_id = f.id and x.state = 'pending'), '[]') as extensions
    from case_file f join plan p on p.id = f.plan_id join body b on b.id = f.body_id where f.id = any($1::int[])`;

const ASSESSMENTS = `
  select a.id, a.plan_id as "planId", a.year, ${TODAY}, a.state, a.stage, a.opened_on as "openedOn",
         a.self_assessment_by as "selfAssessmentBy", a.verify_by as "verifyBy", a.draft_on as "draftOn",
         a.drafted_on as "draftedOn", case when a.state = 'frozen' then a.frozen_on end as "frozenOn", a.drafter is not null as presented, a.reviewer is not null as reviewed,
         h.content as scheme,
         coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'speakerId', ${HEIR('b')}, 'name', b.name, 'kind', b.kind) order by b.id)
            from body b where a.stage = 'self-assessment' and not exists (
             select 1 from self_assessment f where f.assessment_id = a.id and f.body_id = b.id)
           and b.id in (select owed.body_id from ${OWED_IN_YEAR})), '[]') as unfiled,
         coalesce((select jsonb_agg(distinct ${HEIR('b')}) from assessment_score s join body b on b.id = s.body_id
           where s.assessment_id = a.id and a.stage = 'objection' and s.received_on is null), '[]') as unreceived,
         (select jsonb_build_object('count', count(*)::int, 'filedOn', min(q.filed_on), 'decideBy', min(q.decide_by))
            from score_objection q where q.assessment_id = a.id and q.state = 'pending' having count(*) > 0) as objections,
         coalesce((select jsonb_agg(to_jsonb(n) order by n.act, n."bodyId") from (
             select case when v.state = 'filed' then 'check-headline' else 'file-headline' end as act,
               case when v.state = 'filed' then ${HEIR('k')} else ${HEIR('w')} end as "bodyId",
               count(*)::int as count, min(i.data_by) as "dataBy"
             from headline_indicator i join body w on w.id = i.owner_id join body k on k.id = i.checker_id
             left join lateral (select v.state from headline_value v where v.headline_id = i.id order by v.id desc limit 1) v on true
             where i.plan_id = a.plan_id and i.year = a.year and v.state is distinct from 'confirmed'
             group by 1, 2) n), '[]') as headlines
    from assessment a join plan p on p.id = a.plan_id left join assessment_scheme h on h.id = a.announced_id
   where a.id = any($1::int[]) 
     and (a.signed_on is null and a.state <> 'frozen' or a.state = 'frozen' and coalesce(a.stage, 'frozen') = 'frozen' and a.published_on is null)`;

const WORK_LISTS = `
  select l.id, l.plan_id as "planId", l.year, l.state, l.proposed_on as "proposedOn", l.decided_on as "returnedOn", ${TODAY},
         coalesce((select jsonb_agg(jsonb_build_object('body', b.name, 'filedOn', q.filed_on) order by q.id)
            from work_list_objection q join body b on b.id = q.body_id
           where q.list_id = l.id and q.state = 'pending'), '[]') as objections
    from work_list l join plan p on p.id = l.plan_id where l.id = any($1::int[]) and l.state in ('proposed', 'returned')
     and not exists (select 1 from work_list n where n.plan_id = l.plan_id and n.year = l.year and n.round > l.round)`;

const OBJECTIONS = `
  select a.id, a.plan_id as "planId", a.clause_id as "clauseId", a.body_id as "bodyId", b.name as body, a.objection,
         a.objected_on as "objectedOn", a.decide_by as "decideBy", a.decide_rule as "decideRule"
    from assignment a join body b on b.id = a.body_id where a.id = any($1::int[]) and a.state = 'objected'`;

const ASSIGNED = `
  select a.plan_id as "planId", a.body_id as "bodyId", count(*)::int as count, min(a.acknowledge_by) as "acknowledgeBy",
         (array_agg(a.assigned_on order by a.acknowledge_by, a.id))[1] as "assignedOn",
         (array_agg(a.acknowledge_rule order by a.acknowledge_by, a.id))[1] as "acknowledgeRule"
    from assignment a join unnest($1::text[]) s on s = 'assigned-' || a.plan_id || '-' || a.body_id
   where a.state = 'assigned' group by a.plan_id, a.body_id`;

const OFFICES = `
  select (select coalesce(heir_id, id) from body where name = $1) as "coordinatorId",
         (select coalesce(heir_id, id) from body where name = $2) as "countyOfficeId",
         (select coalesce(heir_id, id) from body where name = $3) as "organizationId"`;

/** What it goes by, what waits for whom. */
export type TodoSettings = Pick<
  Settings,
  'directory' | 'escalation' | 'escalations' | 'calendar' | 'accountability' | 'schemes'
>;

/** The bodies that act for the county. */
async function officesIn(em: EntityManager, { directory }: Pick<Settings, 'directory'>): Promise<Offices> {
  const { coordinator, countyOffice, organizationDepartment } = directory;
  const names = [coordinator, countyOffice, organizationDepartment];
  const [ids] = await prepared<Omit<Offices, 'coordinator'>>(em, OFFICES, names);
  return { ...ids, coordinator };
}

type YearRow = Omit<AssessmentInView, 'seats' | 'resultBy' | 'publishBy' | 'publisher'> & { frozenOn: string | null };

/** By when a year is signed and published, and whom the to-do names for the latter: whoever heads the department on the day. */
async function daysAndPublisher(
  em: EntityManager,
  { calendar, schemes }: Pick<TodoSettings, 'calendar' | 'schemes'>,
  { year, scheme, frozenOn, today }: YearRow,
  { organizationId }: Offices,
): Promise<Pick<AssessmentInView, 'resultBy' | 'publishBy' | 'publisher'>> {
  const resultBy = resultDueOn(year, (scheme ?? schemeOf(schemes, year)).cycle);
  if (frozenOn === null || organizationId === null) return { resultBy, publishBy: null, publisher: null };
  const head = await actingHead(em, organizationId, today);
  return { resultBy, publishBy: publishBy(frozenOn, calendar), publisher: head && `${head.post}${head.name}` };
}

/** The bodies that have to verify or score, in the stages in which they do. */
async function seatsOf(
  em: EntityManager,
  settings: Pick<Settings, 'directory'>,
  { id, planId, year, scheme, stage, today }: YearRow,
): Promise<number[]> {
  if (!scheme) return [];
  const asked = { assessment: { id, year }, plan: { id: planId }, scheme, today };
  if (stage === 'verification') return bodiesToVerify(em, settings, asked);
  return stage === 'scoring' ? bodiesToScore(em, settings, asked) : [];
}

/** Where a joint report waits for signatures: the bodies for which their heads sign. */
async function headSignIdsOf(
  em: EntityManager,
  { report, owners }: Omit<ObligationInView, 'headSignIds'>,
  today: string,
): Promise<number[]> {
  if (report?.state !== 'awaiting-signatures') return [];
  const unsigned = owners.filter(({ id }) => !report.signedIds.includes(id));
  const found: number[] = [];
  for (const { id } of unsigned) if (await headReleases(em, id, today)) found.push(id);
  return found;
}

/** All that waits for somebody in these subjects, as the record has it now. */
export async function todosOf(
  em: EntityManager,
  settings: TodoSettings,
  subjects: readonly string[],
  today: string,
): Promise<TodoDraft[]> {
  const offices = await officesIn(em, settings);
  const idsOf = (kind: string) =>
    subjects.flatMap((subject) => (subject.startsWith(`${kind}-`) ? [Number(subject.slice(kind.length + 1))] : []));
  const ask = async <Row>(text: string, kind: string, dated = true): Promise<Row[]> => {
    const ids = idsOf(kind);
    return ids.length ? prepared<Row>(em, text, dated ? [ids, today] : [ids]) : [];
  };
  const termsOf = ({ policyVersion }: { policyVersion: string | null }) =>
    (settings.escalations.find(({ version }) => version === policyVersion) ?? settings.escalation).signOff;
  const assigned = subjects.filter((subject) => subject.startsWith('assigned-'));
  const documents = await ask<DocumentInView & { policyVersion: string | null }>(DOCUMENTS, 'document');
  const years: AssessmentInView[] = [];
  for (const one of await ask<YearRow>(ASSESSMENTS, 'assessment'))
    years.push({
      ...one,
      seats: await seatsOf(em, settings, one),
      ...(await daysAndPublisher(em, settings, one, offices)),
    });
  const obligations: ObligationInView[] = [];
  for (const one of await ask<Omit<ObligationInView, 'headSignIds'>>(OBLIGATIONS, 'obligation'))
    obligations.push({ ...one, headSignIds: await headSignIdsOf(em, one, today) });
  const todos = [
    ...obligations.flatMap((one) => todosOfObligation(one, offices)),
    ...documents.flatMap((one) => todosOfDocument(one, offices, termsOf(one))),
    ...(await ask<CaseInView>(CASES, 'case')).flatMap((one) => todosOfCase(one, offices)),
    ...years.flatMap((one) => todosOfAssessment(one, offices)),
    ...(await ask<Omit<WorkListInView, 'inTime'>>(WORK_LISTS, 'work-list')).flatMap((one) => {
      const inTime = inTimeForYear(one.year, assignmentDates(one.today, settings).objectBy);
      return todosOfWorkList({ ...one, inTime }, offices);
    }),
    ...(await ask<ObjectionInView>(OBJECTIONS, 'assignment', false)).flatMap((one) => todosOfObjection(one, offices)),
    ...(assigned.length ? await prepared<AssignedInView>(em, ASSIGNED, [assigned]) : []).flatMap(todosOfAssigned),
  ];
  return todos.map((todo) => withSoundDates(todo, today));
}
