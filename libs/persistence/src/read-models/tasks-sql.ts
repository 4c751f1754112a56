import { personActTerms, TODO_ACTS, type PersonActTerms } from '@app/domain/vocabulary';
import { DATE_DECISION } from '../clause/date-sql';
import { askedValues, isAsked, type PlansAsked } from '../plan/world-sql';
import type { AccountRole } from '../identity/account.entity';

/** Whose inbox it is. */
export interface InboxOwner extends PlansAsked {
  bodyId: number | null;
  role: AccountRole;
  /** Whether the post reaches as far as deciding, which an office asks for: see `posts.ts` of the policies. */
  decides: boolean;
}

/** What is due later than this is no task yet, unless it is the very next thing. */
export const DAYS_AHEAD = 30;

/** SQL: the open rows `t` for this person in the plans `p` that run and are asked about, with `today` in each. Takes {@link mineValues}. */
export const MINE = `todo t join plan p on p.id = t.plan_id
    cross join (select ?::int as body_id, ?::text as role, ?::boolean as decides, ?::int as plan_id, ?::text as world, ?::date as today) me
    cross join lateral (select case when p.clock = 'rehearsal' then coalesce(p.today, me.today) else me.today end as today) now
   where t.open_key is not null and p.state = 'running' and ${isAsked('p', 'me.plan_id', 'me.world')}
     and (t.role = me.role or t.role is null and t.body_id = me.body_id) and (me.decides or not t.decides)`;

export const mineValues = (owner: InboxOwner, realToday: string): unknown[] => {
  const { bodyId, role, decides } = owner;
  return [bodyId, role, decides, ...askedValues(owner), realToday];
};

/** SQL: row `t` is a report that the body of `me` has to file; it never waits for an office. */
const REPORT_OF_MINE = `t.open_key is not null and t.act = 'submit-report' and t.role is null and t.body_id = me.body_id
  and (me.decides or not t.decides)`;

/** SQL: acts that wait for one person of an office and not for each of them. */
export const OF_A_PERSON = `('review-document', 'sign-document', 'revise-document')`;

/**
 * SQL: the keys of all tasks; those of drafts only where it is this person's turn, reports that are due much later only as the
 * next thing. A body owes reports for years ahead, by the thousand, so these are looked for by their date and not read. Takes
 * {@link taskValues}.
 */
export const TASKS = `
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

/** @param turns the drafts whose review or signature is this person's turn */
export const taskValues = (owner: InboxOwner, turns: readonly number[], realToday: string): unknown[] => [
  ...mineValues(owner, realToday),
  JSON.stringify(turns),
  owner.bodyId,
];

/** SQL: ends with a key, so that two pages neither share a task nor leave one out. */
export const ORDER = `due_on, plan_id, number nulls first, act, obligation_id, document_id, case_file_id`;

/** SQL: the acts that are shown in this light once their date has passed. */
const lateIn = (light: PersonActTerms['late']): string =>
  TODO_ACTS.filter((act) => personActTerms(act).late === light)
    .map((act) => `'${act}'`)
    .join(', ');

/** SQL: acts whose light is that of their obligation. */
const OF_OBLIGATION = `('submit-report', 'release-report', 'sign-report', 'review-report')`;

/** SQL: who drew what waits to be checked on the spot, and so set the date. */
const DRAWN = `(select jsonb_build_object('what', 'draw', 'by', w.drawn_by, 'as', null, 'on', w.drawn_on)
  from site_check s join spot_draw w on w.id = s.draw_id
 where s.obligation_id = t.obligation_id and s.conclusion is null order by s.id desc limit 1)`;

/** SQL: the light of task `s` with its obligation `o` and its document `d`. */
export const TASK_LIGHT = `case when s.act in ${OF_OBLIGATION} then o.light
    when s.act in ${OF_A_PERSON} and d.deputy_from is not null then 'red'
    when s.due_on < s.today and s.act in (${lateIn('red')}) then 'red'
    when s.due_on < s.today and s.act in (${lateIn('yellow')}) then 'yellow' else 'blue' end`;

/** SQL: what is told of task `s`, which has a `number` and its row `t` beside it; see {@link TASK_ROWS}. */
export const TASK_TOLD = `s.act as kind, t.subject, s.plan_id as "planId", s.number as "clauseNumber", coalesce(t.title, d.title, o.title) as title,
         t.due_on as "dueOn", t.due_from as "dueFrom", t.due_rule as "dueRule",
         case when s.act in ${OF_OBLIGATION} then ${DATE_DECISION} when s.act = 'site-check' then ${DRAWN} end as "dateDecision",
         ${TASK_LIGHT} as light,
         t.obligation_id as "obligationId", t.report_id as "reportId", t.document_id as "documentId",
         t.case_file_id as "caseId", t.assessment_id as "assessmentId", null::int as "entryId", s.today, p.policy_version as "policyVersion"`;

/** SQL: the rows that {@link TASK_TOLD} tells of, in the order of an inbox. */
export const TASK_ROWS = `shown s join todo t on t.id = s.id join plan p on p.id = s.plan_id left join obligation o on o.id = t.obligation_id
    left join official_document d on d.id = t.document_id
   order by s.${ORDER.replaceAll(', ', ', s.')}`;
