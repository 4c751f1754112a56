import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import type { SignOffTerms } from '@app/domain/escalation';
import { DATE_DECISION } from '../clause/date-sql';
import { IS_PAPER_OF_CASE } from '../document/document-sql';
import { askedValues, isAsked, isAskedOrOfNone, type PlansAsked } from '../plan/world-sql';
import { UNSIGNED_DOCUMENTS, UNSIGNED_TASKS } from './sign-off-tasks';
import type { AccountRole } from '../identity/account.entity';
import type { DateDecisionView } from './date.dto';
import type { InboxTask, NotificationView } from './inbox.dto';

/** A task with what its date was counted from, and how. */
export interface InboxTaskRecord extends Omit<InboxTask, 'why'> {
  /** By which version of the ladders its plan runs. */
  policyVersion: string | null;
  /** Also of what waits for a receipt, whose date follows from policy. */
  dueFrom: string | null;
  dueRule: DateRule | null;
  dateDecision: Omit<DateDecisionView, 'zh' | 'en'> | null;
  /** The date of its plan. */
  today: string;
}

/** Whose inbox it is, and how the house is arranged. */
export interface InboxOwner extends PlansAsked {
  bodyId: number | null;
  role: AccountRole;
  /** Whether the post reaches as far as deciding, which an office asks for: see `posts.ts` of the policies. */
  decides: boolean;
  /** The body that reviews reports, unless it is an owner itself; then the county office does. */
  coordinator: string;
  accountId: number | null;
  name: string;
  countyOffice: string;
  /** Who may sign for the head of the county office, by name. */
  deputy: string | null;
  /** By which terms drafts are signed off, by the version of the ladders; a version without has none. */
  signOff: Readonly<Record<string, SignOffTerms>>;
}

/** Lines of one page. */
export const MOST_NOTIFICATIONS = 50;
/** What is due later than this is no task yet, unless it is the very next thing. */
const DAYS_AHEAD = 30;

/** SQL: the post decides for the county office; who belongs to another body needs no post. */
const OFFICE_DECIDES = `(me.role = 'county-office' and me.decides)`;
const POST_SUFFICES = `(me.role <> 'county-office' or me.decides)`;

/** SQL: who drew what waits to be checked on the spot, and so set the date. */
const DRAWN = `(select jsonb_build_object('what', 'draw', 'by', w.drawn_by, 'as', null, 'on', w.drawn_on)
  from site_check s join spot_draw w on w.id = s.draw_id
 where s.obligation_id = t.obligation_id and s.conclusion is null order by s.id desc limit 1)`;

/**
 * SQL: what is to be done for the plan `r` of a rectification `f`, for its items and about its limit; of a body that is gone,
 * by its heir.
 */
const PLAN_WORK = `
  select 'file-plan', r.due_on, r.due_from, r.due_rule where r.state in ('awaited', 'returned') and f.body_id = me.body_id
  union all
  select 'review-plan', null, null, null
   where r.state = 'filed' and ${OFFICE_DECIDES} and f.body_id is distinct from me.body_id
  union all
  select case i.state when 'open' then 'report-on-item' else 'review-item' end, min(i.limit_on), null, null
    from rectification_item i join body w on w.id = i.body_id join body a on a.id = i.acceptor_id
    cross join lateral (values (coalesce(w.heir_id, w.id), coalesce(a.heir_id, a.id))) h(doer, acceptor)
   where i.case_file_id = f.id and r.state = 'agreed' and case i.state when 'open' then h.doer = me.body_id
     when 'reported' then ${POST_SUFFICES} and me.body_id <> h.doer and me.body_id <> f.body_id and (h.acceptor = me.body_id
       or (h.acceptor in (h.doer, f.body_id) and me.role = 'county-office')) end
   group by i.state
  union all
  select 'decide-case-extension', x.decide_by, x.asked_on, x.decide_rule from case_extension x
   where x.case_file_id = f.id and x.state = 'pending' and ${OFFICE_DECIDES}
     and f.body_id is distinct from me.body_id`;

// The conditions mirror libs/use-cases/src/policies, which decide in the end; a test holds the two together.
const TASKS = `
  with me as (
    select ?::int as body_id, ?::text as role, ?::text as coordinator, ?::int as plan_id, ?::text as world, ?::date as real_today,
           ?::int as account_id, ?::text as name, ?::text as county_office, ?::text as deputy, ?::jsonb as sign_off, ?::boolean as decides
  ), plans as (
    select p.id, p.policy_version, case when p.clock = 'rehearsal' then coalesce(p.today, me.real_today) else me.real_today end as today
      from plan p, me where p.state = 'running' and ${isAsked('p', 'me.plan_id', 'me.world')}
  ), owned as materialized (
    -- Keys first, found by the body: what is shown of an obligation is read in the end, for the rows that are shown.
    select o.id, o.plan_id, o.clause_id, o.due_on from me join obligation_owner w on w.body_id = me.body_id
      join obligation o on o.id = w.obligation_id where o.state = 'open'
  ), first as (
    select plan_id, min(due_on) as first_due from owned group by plan_id
  ), mine as (
    select o.*, p.today, f.first_due from owned o join plans p on p.id = o.plan_id join first f on f.plan_id = o.plan_id
  ), ${UNSIGNED_DOCUMENTS}, present as (
    select r.* from report r join obligation o on o.id = r.obligation_id and o.round = r.round
  ), checked as not materialized (
    -- What this person checks: as the lead to whom it is owed, as its role, or as the county office where the
    -- coordinating body is an owner itself.
    select o.id as obligation_id from obligation o cross join me
     where not exists (select 1 from obligation_owner w where w.obligation_id = o.id and w.body_id = me.body_id)
       and case
         when exists (select 1 from obligation_owner l where l.obligation_id = o.parent_id and not exists (
                select 1 from obligation_owner w where w.obligation_id = o.id and w.body_id = l.body_id)) then
           exists (select 1 from obligation_owner w where w.obligation_id = o.parent_id and w.body_id = me.body_id)
         when exists (select 1 from obligation_owner w join body b on b.id = w.body_id
                       where w.obligation_id = o.id and b.name = me.coordinator) then ${OFFICE_DECIDES}
         else me.role = 'coordinator' end
  ), tasks as (
    select 'submit-report' as kind, m.plan_id, m.clause_id, null::text as title, m.due_on, null::date as due_from,
           null::jsonb as due_rule, null::text as light, m.id as obligation_id,
           null::int as report_id, null::int as document_id, null::int as case_id, null::int as assessment_id, m.today
      from mine m
     where not exists (select 1 from present r where r.obligation_id = m.id)
       and m.due_on <= greatest(m.today + ${DAYS_AHEAD}, m.first_due)
    union all
    select 'sign-report', m.plan_id, m.clause_id, null, m.due_on, null, null, null, m.id, r.id, null, null, null, m.today
      from mine m join present r on r.obligation_id = m.id and r.state = 'awaiting-signatures' cross join me
     where not exists (select 1 from jsonb_array_elements(r.signatures) s where (s ->> 'bodyId')::int = me.body_id)
    union all
    select 'review-report', o.plan_id, o.clause_id, o.title, o.due_on, o.due_from, o.due_rule, o.light, o.id, r.id, null, null, null, p.today
      from obligation o join plans p on p.id = o.plan_id
      join present r on r.obligation_id = o.id and r.state = 'submitted'
      join checked c on c.obligation_id = o.id
     where o.state = 'submitted'
    union all
    select 'decide-request', o.plan_id, o.clause_id, o.title, q.decide_by, q.asked_on, q.decide_rule, case when q.decide_by < p.today then 'red' else 'blue' end,
           o.id, null, null, null, null, p.today
      from change_request q join obligation o on o.id = q.obligation_id join plans p on p.id = o.plan_id
      join checked c on c.obligation_id = o.id
     where q.state = 'pending'
    union all
    select 'acknowledge-assignments', a.plan_id, null, '签收本单位承担的 ' || count(*) || ' 条任务', min(a.acknowledge_by),
           (array_agg(a.assigned_on order by a.acknowledge_by, a.id))[1], (array_agg(a.acknowledge_rule order by a.acknowledge_by, a.id))[1],
           case when min(a.acknowledge_by) < p.today then 'yellow' else 'blue' end, null, null, null, null, null, p.today
      from assignment a join plans p on p.id = a.plan_id join me on me.body_id = a.body_id
     where a.state = 'assigned' group by a.plan_id, p.today
    union all
    select 'decide-objection', a.plan_id, a.clause_id, b.name || '：' || left(a.objection, 60), a.decide_by, a.objected_on, a.decide_rule,
           case when a.decide_by < p.today then 'red' else 'blue' end, null, null, null, null, null, p.today
      from assignment a join plans p on p.id = a.plan_id join body b on b.id = a.body_id cross join me
     where a.state = 'objected' and a.body_id is distinct from me.body_id
       and case when b.name = me.coordinator then ${OFFICE_DECIDES} else me.role = 'coordinator' end
    union all
    select 'site-check', o.plan_id, o.clause_id, o.title, w.check_by, null, null,
           case when w.check_by < p.today then 'red' else 'blue' end, o.id, null, null, null, null, p.today
      from site_check s join spot_draw w on w.id = s.draw_id join obligation o on o.id = s.obligation_id
      join plans p on p.id = o.plan_id join body k on k.id = s.body_id cross join me
      cross join lateral (select array_agg(l.body_id) as ids from obligation_owner l where l.obligation_id = o.id) owners
     where s.conclusion is null and me.body_id <> all(owners.ids)
       and (coalesce(k.heir_id, k.id) = me.body_id
            -- a checker whose heir answers for it is none any more
            or (coalesce(k.heir_id, k.id) = any(owners.ids) and me.role = 'county-office'))
    union all
    ${UNSIGNED_TASKS}
    union all
    select 'receive-document', d.plan_id, d.clause_id, d.title, null, d.issued_on, null, 'blue', null, null, d.id, d.case_file_id, null, p.today
      from official_document d join plans p on p.id = d.plan_id join body a on a.id = d.addressee_id
      join me on me.body_id = coalesce(a.heir_id, a.id)
     where d.state = 'issued' and d.referral_id is null
    union all
    select case when f.relief is not null and f.relief_refused_on is null then 'close-case'
                when f.state = 'reported' then 'review-case'
                when f.kind = 'interview' and f.held_on is null then 'record-interview' else 'report-on-case' end,
           f.plan_id, f.clause_id,
           case f.kind when 'rectification' then '限期整改：' when 'warning' then '预警整改：' else '约谈整改：' end || b.name
             || coalesce('，' || (f.findings ->> 0), ''),
           case when f.kind = 'interview' and f.held_on is null then left(d.facts ->> 'heldOn', 10)::date else f.limit_on end,
           case when f.kind = 'interview' and f.held_on is null then d.signed_on else f.limit_from end, f.limit_rule, 'blue', f.obligation_id, null, d.id, f.id, null, p.today
      from case_file f join plans p on p.id = f.plan_id join body b on b.id = f.body_id cross join me
      left join lateral (select d.id, d.facts, d.signed_on from official_document d where ${IS_PAPER_OF_CASE}
                          order by d.id desc limit 1) d on true
     where case when f.relief is not null and f.relief_refused_on is null then
         f.state in ('running', 'reported') and ${OFFICE_DECIDES} and f.body_id is distinct from me.body_id
       else (f.state = 'reported' and ${OFFICE_DECIDES} and f.body_id is distinct from me.body_id)
         or (f.state = 'running' and f.kind = 'interview' and f.held_on is null and me.role = 'county-office')
         or (f.state = 'running' and f.body_id = me.body_id and (f.kind <> 'interview' or f.held_on is not null)
           and not exists (select 1 from rectification_plan r where r.case_file_id = f.id and r.state <> 'agreed')
           and not exists (select 1 from rectification_item i where i.case_file_id = f.id and i.state <> 'accepted')) end
    union all
    select k.kind, f.plan_id, f.clause_id, '限期整改：' || b.name || coalesce('，' || (f.findings ->> 0), ''), k.due_on,
           k.due_from, k.due_rule, case when k.due_on < p.today then 'red' else 'blue' end, f.obligation_id, null, null,
           f.id, null, p.today
      from case_file f join plans p on p.id = f.plan_id join body b on b.id = f.body_id
      left join rectification_plan r on r.case_file_id = f.id cross join me
      cross join lateral (${PLAN_WORK}) k(kind, due_on, due_from, due_rule)
     where f.state = 'running' and (f.relief is null or f.relief_refused_on is not null)
    union all
    select 'sign-assessment', a.plan_id, null, a.year || '年度考核结果（草案）', null, null, null, 'blue', null, null, null, null, a.id, p.today
      from assessment a join plans p on p.id = a.plan_id cross join me
     where a.state = 'draft' and a.signed_on is null and me.role = 'organization' and me.decides
  )`;

/** Ends with a key, so that two pages neither share a task nor leave one out. */
const ORDER = `due_on, plan_id, number nulls first, kind, obligation_id, document_id, case_id`;

/** SQL: whether the task is about an obligation of the reader's own, which says the rest of it. */
const OWN = "t.kind in ('submit-report', 'sign-report')";

/**
 * SQL: the first tasks by their date, and all whose date is not stored but follows from policy. These are few, and only
 * whoever knows the calendar can say where they stand among the others.
 */
const SHOWN = `${TASKS}, shown as (
    select * from (select t.*, c.number, (select count(*)::int from tasks) as total
      from tasks t left join clause c on c.id = t.clause_id
     where t.due_on is not null order by ${ORDER} limit ?::int) dated
    union all
    select t.*, c.number, (select count(*)::int from tasks) as total from tasks t left join clause c on c.id = t.clause_id
     where t.due_on is null
  )
  select t.kind, t.plan_id as "planId", t.number as "clauseNumber", case when ${OWN} then o.title else t.title end as title,
         t.due_on as "dueOn", case when ${OWN} then o.due_from else t.due_from end as "dueFrom",
         case when ${OWN} then o.due_rule else t.due_rule end as "dueRule",
         case when t.kind in ('submit-report', 'sign-report', 'review-report') then ${DATE_DECISION}
              when t.kind = 'site-check' then ${DRAWN} end as "dateDecision",
         case when t.kind in ('report-on-case', 'record-interview') and t.due_on < t.today then 'red'
              when ${OWN} then o.light else t.light end as light,
         t.obligation_id as "obligationId", t.report_id as "reportId", t.document_id as "documentId",
         t.case_id as "caseId", t.assessment_id as "assessmentId", null::int as "entryId", t.total, t.today, p.policy_version as "policyVersion"
    from shown t join plan p on p.id = t.plan_id left join obligation o on o.id = t.obligation_id
   order by t.${ORDER.replaceAll(', ', ', t.')}`;

/**
 * What somebody has to do: the first `most` tasks by their stored dates, and all that have none; with how many there are
 * in all.
 */
export async function readTasks(
  em: EntityManager,
  owner: InboxOwner,
  realToday: string,
  most: number,
): Promise<{ tasks: InboxTaskRecord[]; total: number }> {
  const rows = await em.execute<(InboxTaskRecord & { total: number })[]>(SHOWN, [...valuesOf(owner, realToday), most]);
  return { tasks: rows.map(({ total: _total, ...task }) => task), total: rows[0]?.total ?? 0 };
}

/** How much somebody has to do. */
export async function countTasks(em: EntityManager, owner: InboxOwner, realToday: string): Promise<number> {
  const count = `${TASKS} select count(*)::int as total from tasks`;
  const [{ total }] = await em.execute<{ total: number }[]>(count, valuesOf(owner, realToday));
  return total;
}

function valuesOf(owner: InboxOwner, realToday: string): unknown[] {
  const { bodyId, role, coordinator, accountId, name, countyOffice, deputy, signOff, decides } = owner;
  const about = [bodyId, role, coordinator, ...askedValues(owner), realToday];
  return [...about, accountId, name, countyOffice, deputy, JSON.stringify(signOff), decides];
}

/** What was said to a body, the latest first; `before` is the last line of the page before. */
export function readNotifications(
  em: EntityManager,
  { bodyId, before = null, ...asked }: PlansAsked & { bodyId: number | null; before?: number | null },
): Promise<NotificationView[]> {
  return em.execute<NotificationView[]>(
    `select n.id, n.kind, n.title, n.sent_on as on, n.plan_id as "planId", c.number as "clauseNumber",
            n.document_id as "documentId",
            case when n.kind = 'restriction-suggested' then (select e.data ->> 'area' from event e
              where e.key = left(n.key, -length('/' || n.body_id))) end as area
       from notification n left join plan p on p.id = n.plan_id left join clause c on c.id = n.clause_id
      where n.body_id = ?::int and ${isAskedOrOfNone('p')}
        and (?::int is null or (n.sent_on, n.id) < (select b.sent_on, b.id from notification b where b.id = ?::int))
      order by n.sent_on desc, n.id desc limit ${MOST_NOTIFICATIONS}`,
    [bodyId, ...askedValues(asked), before, before],
  );
}
