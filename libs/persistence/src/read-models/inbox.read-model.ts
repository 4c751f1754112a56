import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import type { DocumentState, Person } from '@app/domain/escalation';
import { personActTerms, TODO_ACTS, type DocumentKind, type PersonActTerms } from '@app/domain/vocabulary';
import { DATE_DECISION } from '../clause/date-sql';
import { askedValues, isAsked, isAskedOrOfNone, type PlansAsked } from '../plan/world-sql';
import type { AccountRole } from '../identity/account.entity';
import type { DateDecisionView } from './date.dto';
import type { InboxTask, NotificationView } from './inbox.dto';

/** A task with what its date was counted from, and how. */
export interface InboxTaskRecord extends Omit<InboxTask, 'why'> {
  /** What it is about as one word, see `Todo`. */
  subject?: string;
  /** By which version of the ladders its plan runs. */
  policyVersion: string | null;
  /** Also of what waits for a receipt, whose date follows from policy. */
  dueFrom: string | null;
  dueRule: DateRule | null;
  dateDecision: Omit<DateDecisionView, 'zh' | 'en'> | null;
  /** The date of its plan. */
  today: string;
}

/** Whose inbox it is. */
export interface InboxOwner extends PlansAsked {
  bodyId: number | null;
  role: AccountRole;
  /** Whether the post reaches as far as deciding, which an office asks for: see `posts.ts` of the policies. */
  decides: boolean;
}

/** A draft that waits at this person's office to be reviewed or signed, with what decides whether it is this person's turn. */
export interface WaitingDraft {
  id: number;
  act: 'review-document' | 'sign-document';
  kind: DocumentKind;
  signingBodyId: number | null;
  state: DocumentState;
  drafters: Person[];
  reviewer: Person | null;
  deputyFrom: string | null;
  policyVersion: string | null;
  /** The date of its plan. */
  today: string;
}

/** Lines of one page. */
export const MOST_NOTIFICATIONS = 50;
/** What is due later than this is no task yet, unless it is the very next thing. */
const DAYS_AHEAD = 30;

/** SQL: the open rows `t` for this person in the plans `p` that run and are asked about, with `today` in each. */
const MINE = `todo t join plan p on p.id = t.plan_id
    cross join (select ?::int as body_id, ?::text as role, ?::boolean as decides, ?::int as plan_id, ?::text as world, ?::date as today) me
    cross join lateral (select case when p.clock = 'rehearsal' then coalesce(p.today, me.today) else me.today end as today) now
   where t.open_key is not null and p.state = 'running' and ${isAsked('p', 'me.plan_id', 'me.world')}
     and (t.role = me.role or t.role is null and t.body_id = me.body_id) and (me.decides or not t.decides)`;

/** SQL: row `t` is a report that the body of `me` has to file; it never waits for an office. */
const REPORT_OF_MINE = `t.open_key is not null and t.act = 'submit-report' and t.role is null and t.body_id = me.body_id
  and (me.decides or not t.decides)`;

const valuesOf = (owner: InboxOwner, realToday: string): unknown[] => {
  const { bodyId, role, decides } = owner;
  return [bodyId, role, decides, ...askedValues(owner), realToday];
};

/** SQL: the acts that are shown in this light once their date has passed. */
const lateIn = (light: PersonActTerms['late']): string =>
  TODO_ACTS.filter((act) => personActTerms(act).late === light)
    .map((act) => `'${act}'`)
    .join(', ');

/** SQL: acts that wait for one person of an office and not for each of them. */
const OF_A_PERSON = `('review-document', 'sign-document')`;

/** SQL: acts whose light is that of their obligation. */
const OF_OBLIGATION = `('submit-report', 'release-report', 'sign-report', 'review-report')`;

/** SQL: who drew what waits to be checked on the spot, and so set the date. */
const DRAWN = `(select jsonb_build_object('what', 'draw', 'by', w.drawn_by, 'as', null, 'on', w.drawn_on)
  from site_check s join spot_draw w on w.id = s.draw_id
 where s.obligation_id = t.obligation_id and s.conclusion is null order by s.id desc limit 1)`;

/**
 * SQL: the keys of all tasks; those of drafts only where it is this person's turn, reports that are due much later only as the
 * next thing. A body owes reports for years ahead, by the thousand, so these are looked for by their date and not read.
 */
const TASKS = `
  with me as not materialized (
    select ?::int as body_id, ?::text as role, ?::boolean as decides, ?::int as plan_id, ?::text as world, ?::date as today
  ), plans as materialized (
    select p.id, case when p.clock = 'rehearsal' then coalesce(p.today, me.today) else me.today end as today
      from plan p cross join me where p.state = 'running' and ${isAsked('p', 'me.plan_id', 'me.world')}
  ), acts as materialized (
    select t.id, t.act, t.plan_id, t.clause_id, t.due_on, t.obligation_id, t.document_id, t.case_file_id, p.today
      from todo t join plans p on p.id = t.plan_id cross join me
     where t.open_key is not null and t.act <> 'submit-report' and (t.role = me.role or t.role is null and t.body_id = me.body_id)
       and (me.decides or not t.decides)
       and (t.act not in ${OF_A_PERSON} or t.document_id in (select jsonb_array_elements_text(?::jsonb)::int))
  ), owed as (
    select plan_id, min(due_on) as due_on from (
      select plan_id, due_on from acts where act in ('release-report', 'sign-report')
      union all
      -- What this body has signed and another has not yet is still owed by it, though nothing of it waits here.
      select o.plan_id, o.due_on from report r join obligation o on o.id = r.obligation_id and o.round = r.round
        join obligation_owner w on w.obligation_id = o.id and w.body_id = ?::int
       where r.state = 'awaiting-signatures' and o.state = 'open') signed group by plan_id
  ), until as materialized (
    select p.id as plan_id, p.today, greatest(p.today + ${DAYS_AHEAD}, least(owed.due_on, (
        select t.due_on from todo t cross join me where ${REPORT_OF_MINE} and t.plan_id = p.id order by t.due_on limit 1))) as day
      from plans p left join owed on owed.plan_id = p.id
  ), tasks as (
    select * from acts
    union all
    select t.id, t.act, t.plan_id, t.clause_id, t.due_on, t.obligation_id, t.document_id, t.case_file_id, u.today
      from until u cross join me cross join lateral (
        select * from todo t where ${REPORT_OF_MINE} and t.plan_id = u.plan_id and t.due_on <= u.day offset 0) t
  )`;

/** Ends with a key, so that two pages neither share a task nor leave one out. */
const ORDER = `due_on, plan_id, number nulls first, act, obligation_id, document_id, case_file_id`;

/**
 * SQL: the tasks of a page by their date, and all whose date is not stored but follows from policy. These are few, and only
 * whoever knows the calendar can say where they stand among the others; so the page begins as many earlier and ends as many later.
 */
const SHOWN = `${TASKS}, numbered as (
    select t.*, c.number from tasks t left join clause c on c.id = t.clause_id
  ), loose as (
    select count(*) + ?::int as n from numbered where due_on is null
  ), shown as (
    select * from (select * from numbered where due_on is not null order by ${ORDER}
      offset (select greatest(0, ?::int - n) from loose) limit (select ?::int + n from loose)) dated
    union all
    select * from numbered where due_on is null
  )
  select s.act as kind, t.subject, s.plan_id as "planId", s.number as "clauseNumber", coalesce(t.title, d.title, o.title) as title,
         t.due_on as "dueOn", t.due_from as "dueFrom", t.due_rule as "dueRule",
         case when s.act in ${OF_OBLIGATION} then ${DATE_DECISION} when s.act = 'site-check' then ${DRAWN} end as "dateDecision",
         case when s.act in ${OF_OBLIGATION} then o.light when s.act in ${OF_A_PERSON} and d.deputy_from is not null then 'red'
              when s.act = 'revise-document' and d.deputy_from is not null then 'red'
              when t.due_on < s.today and s.act in (${lateIn('red')}) then 'red'
              when t.due_on < s.today and s.act in (${lateIn('yellow')}) then 'yellow' else 'blue' end as light,
         t.obligation_id as "obligationId", t.report_id as "reportId", t.document_id as "documentId",
         t.case_file_id as "caseId", t.assessment_id as "assessmentId", null::int as "entryId",
         (select count(*)::int from tasks) as total, (select greatest(0, ?::int - n)::int from loose) as skipped, s.today, p.policy_version as "policyVersion"
    from shown s join todo t on t.id = s.id join plan p on p.id = s.plan_id left join obligation o on o.id = t.obligation_id
    left join official_document d on d.id = t.document_id
   order by s.${ORDER.replaceAll(', ', ', s.')}`;

/** Which of the tasks are asked for. */
export interface TasksAsked {
  /** How many come before the page. */
  after?: number;
  limit: number;
  /** How many others stand among them that are not read here. */
  besides?: number;
}

/**
 * What somebody has to do: those tasks that can stand on a page by their stored dates, and all that have none; with how many there
 * are in all, and how many of the first were left out.
 *
 * @param turns the drafts whose review or signature is this person's turn
 */
export async function readTasks(
  em: EntityManager,
  owner: InboxOwner,
  turns: readonly number[],
  realToday: string,
  { after = 0, limit, besides = 0 }: TasksAsked,
): Promise<{ tasks: InboxTaskRecord[]; total: number; skipped: number }> {
  const values = [...valuesOf(owner, realToday), JSON.stringify(turns), owner.bodyId, besides, after, limit, after];
  const rows = await em.execute<(InboxTaskRecord & { total: number; skipped: number })[]>(SHOWN, values);
  const tasks = rows.map(({ total: _total, skipped: _skipped, ...task }) => task);
  if (rows.length > 0) return { tasks, total: rows[0].total, skipped: rows[0].skipped };
  // Behind the last page there is nothing that could say how many come before.
  const total = after === 0 ? 0 : await countTasks(em, owner, turns, realToday);
  return { tasks, total, skipped: after };
}

/** How much somebody has to do. */
export async function countTasks(
  em: EntityManager,
  owner: InboxOwner,
  turns: readonly number[],
  realToday: string,
): Promise<number> {
  const count = `${TASKS} select count(*)::int as total from tasks`;
  const values = [...valuesOf(owner, realToday), JSON.stringify(turns), owner.bodyId];
  const [{ total }] = await em.execute<{ total: number }[]>(count, values);
  return total;
}

/** What waits at this person's office to be reviewed or signed; whose turn it is, the sign-off says. */
export function readWaitingDrafts(em: EntityManager, owner: InboxOwner, realToday: string): Promise<WaitingDraft[]> {
  return em.execute<WaitingDraft[]>(
    `select d.id, t.act, d.kind, d.signing_body_id as "signingBodyId", d.state, d.drafters, d.reviewer, d.deputy_from as "deputyFrom",
            p.policy_version as "policyVersion", now.today
       from official_document d join ${MINE.replace(' where', ' on t.document_id = d.id where')} and t.act in ${OF_A_PERSON}`,
    valuesOf(owner, realToday),
  );
}

/** Whether something was written beside the use cases, of which it has still to be worked out what waits. */
export async function todosUnsettled(em: EntityManager): Promise<boolean> {
  const [{ some }] = await em.execute<{ some: boolean }[]>(
    'select exists (select 1 from todo_touched where set_aside_at is null) as some',
  );
  return some;
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
