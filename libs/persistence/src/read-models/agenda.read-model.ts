import type { EntityManager } from '@mikro-orm/postgresql';
import type { Light } from '@app/domain/clause';
import type { InboxTaskRecord } from './inbox.read-model';
import { DAYS_AHEAD, ORDER, TASK_LIGHT, TASK_ROWS, TASK_TOLD, TASKS, taskValues, type InboxOwner } from './tasks-sql';

/** Tasks up to so many days ahead are of this week; what is late is, too. */
export const WEEK = 7;
/** Those up to so many are of the month that begins today. */
export const MONTH = DAYS_AHEAD;

/** More of one kind in a week than this are told as one. */
export const SINGLY = 2;
/** So many of what comes after this week are told. */
export const NEXT_LINES = 8;

/** When something is due, seen from the date of its plan. */
export type Span = 'week' | 'month' | 'later';

/** A task of an agenda: one of the first of its kind this week, or of its span, or one whose date is not stored. */
export interface AgendaRecord extends InboxTaskRecord {
  /** Null where its date is not stored but follows from policy. */
  span: Span | null;
  /** Of how many it is one of the first. */
  ofMany: number;
  /** The worst light of these; known of this week alone. */
  worst: Light | null;
  severalPlans: boolean;
}

/** SQL: the lights, the worst first. */
const WORST_FIRST = `'{red,yellow,blue,green,grey}'::text[]`;

/** SQL: those of one kind this week, all of the month, all that is later. */
const GROUP = `partition by s.span, case when s.span = 'week' then s.act end`;

/**
 * SQL: of each kind this week and of what comes then the first tasks, with what holds for all of them, however many there are; and
 * all whose date follows from policy, as in the list of an inbox.
 */
const AGENDA = `${TASKS}, spans as (
    select t.*, c.number, case when t.due_on <= t.today + ${WEEK} then 'week' when t.due_on <= t.today + ${MONTH} then 'month'
                               when t.due_on is not null then 'later' end as span
      from tasks t left join clause c on c.id = t.clause_id
  ), lit as (
    select s.*, case when s.span = 'week' then array_position(${WORST_FIRST}, ${TASK_LIGHT}) end as bad
      from spans s left join obligation o on o.id = s.obligation_id and s.span = 'week'
      left join official_document d on d.id = s.document_id and s.span = 'week'
  ), ranked as (
    select s.*, row_number() over (g order by s.${ORDER.replaceAll(', ', ', s.')}) as nth, count(*) over g as of_many,
           min(bad) over g as worst, min(plan_id) over g <> max(plan_id) over g as several_plans
      from lit s window g as (${GROUP})
  ), shown as (
    select * from ranked where span is null or nth <= case span when 'week' then ${SINGLY} else ${NEXT_LINES} end
  )
  select ${TASK_TOLD}, s.span, s.of_many::int as "ofMany", (${WORST_FIRST})[s.worst] as worst, s.several_plans as "severalPlans"
    from ${TASK_ROWS}`;

/**
 * What somebody has to do this week and next, however much waits before it.
 *
 * @param turns the drafts whose review or signature is this person's turn
 */
export function readAgenda(
  em: EntityManager,
  owner: InboxOwner,
  turns: readonly number[],
  realToday: string,
): Promise<AgendaRecord[]> {
  return em.execute<AgendaRecord[]>(AGENDA, taskValues(owner, turns, realToday));
}
