import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import type { DocumentState, Person } from '@app/domain/escalation';
import type { DocumentKind, TodoAct } from '@app/domain/vocabulary';
import { REVISION, type RevisionOfDraft } from '../document/revision-sql';
import type { Plan } from '../plan/plan.entity';
import { askedValues, isAskedOrOfNone, type PlansAsked } from '../plan/world-sql';
import type { DateDecisionView } from './date.dto';
import type { InboxTask, KindCount, NotificationView } from './inbox.dto';
import {
  MINE,
  mineValues,
  OF_A_PERSON,
  ORDER,
  TASK_ROWS,
  TASK_TOLD,
  TASKS,
  taskValues,
  type InboxOwner,
} from './tasks-sql';

export type { InboxOwner } from './tasks-sql';

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

/** A draft that waits at this person's office to be reviewed, signed or revised, with what decides whether it is this person's turn. */
export interface WaitingDraft {
  id: number;
  act: 'review-document' | 'sign-document' | 'revise-document';
  kind: DocumentKind;
  signingBodyId: number | null;
  state: DocumentState;
  drafters: Person[];
  reviewer: Person | null;
  deputyFrom: string | null;
  referredId: number | null;
  revision: RevisionOfDraft | null;
  policyVersion: string | null;
  clock: Plan['clock'];
  /** The date of its plan. */
  today: string;
}

/** Lines of one page. */
export const MOST_NOTIFICATIONS = 50;

/** SQL: how many tasks there are of each kind. */
const OF_EACH_KIND = `select act as kind, count(*)::int as total from tasks group by act`;

/**
 * SQL: the tasks of a page by their date, and all whose date is not stored but follows from policy. These are few, and only
 * whoever knows the calendar can say where they stand among the others; so the page begins as many earlier and ends as many later.
 * Which kinds are asked for is asked of the tasks, not of the rows they come from: what is due next is so among all kinds.
 */
const SHOWN = `${TASKS}, numbered as (
    select t.*, c.number from tasks t left join clause c on c.id = t.clause_id cross join (select ?::text[] as kinds) asked
     where asked.kinds is null or t.act = any(asked.kinds)
  ), loose as (
    select count(*) + ?::int as n from numbered where due_on is null
  ), shown as (
    select * from (select * from numbered where due_on is not null order by ${ORDER}
      offset (select greatest(0, ?::int - n) from loose) limit (select ?::int + n from loose)) dated
    union all
    select * from numbered where due_on is null
  )
  select ${TASK_TOLD},
         (select count(*)::int from numbered) as total, (select greatest(0, ?::int - n)::int from loose) as skipped,
         (select jsonb_agg(k) from (${OF_EACH_KIND}) k) as kinds
    from ${TASK_ROWS}`;

/** Which of the tasks are asked for. */
export interface TasksAsked {
  /** Those of these kinds alone. */
  kinds?: readonly TodoAct[];
  /** How many come before the page. */
  after?: number;
  limit: number;
  /** How many others stand among them that are not read here. */
  besides?: number;
}

/** Some of the tasks of an inbox. */
export interface TasksFound {
  tasks: InboxTaskRecord[];
  /** Of the kinds that were asked for, on all pages. */
  total: number;
  /** How many of the first were left out. */
  skipped: number;
  /** Of all kinds, whatever was asked for. */
  kinds: KindCount[];
}

/**
 * What somebody has to do: those tasks that can stand on a page by their stored dates, and all that have none; with how many there
 * are in all and of each kind, and how many of the first were left out.
 *
 * @param turns the drafts whose review, signature or revision is this person's turn
 */
export async function readTasks(
  em: EntityManager,
  owner: InboxOwner,
  turns: readonly number[],
  realToday: string,
  { kinds, after = 0, limit, besides = 0 }: TasksAsked,
): Promise<TasksFound> {
  const values = [...taskValues(owner, turns, realToday), kinds ? `{${kinds.join(',')}}` : null];
  const rows = await em.execute<(InboxTaskRecord & Omit<TasksFound, 'tasks'>)[]>(SHOWN, [
    ...values,
    ...[besides, after, limit, after],
  ]);
  const tasks = rows.map(({ total: _total, skipped: _skipped, kinds: _kinds, ...task }) => task);
  if (rows.length > 0) return { tasks, total: rows[0].total, skipped: rows[0].skipped, kinds: rows[0].kinds };
  // Where there is nothing, nothing could say how many come before, or wait of other kinds.
  const all = after === 0 && kinds === undefined ? [] : await countTasks(em, owner, turns, realToday);
  const total = sum(kinds === undefined ? all : all.filter(({ kind }) => kinds.includes(kind)));
  return { tasks, total, skipped: total, kinds: all };
}

/** How much somebody has to do, of each kind. */
export function countTasks(
  em: EntityManager,
  owner: InboxOwner,
  turns: readonly number[],
  realToday: string,
): Promise<KindCount[]> {
  return em.execute<KindCount[]>(`${TASKS} ${OF_EACH_KIND}`, taskValues(owner, turns, realToday));
}

const sum = (counts: readonly KindCount[]): number => counts.reduce((all, { total }) => all + total, 0);

/** What waits at this person's office to be reviewed, signed or revised; whose turn it is, the sign-off says. */
export function readWaitingDrafts(em: EntityManager, owner: InboxOwner, realToday: string): Promise<WaitingDraft[]> {
  return em.execute<WaitingDraft[]>(
    `select d.id, t.act, d.kind, d.signing_body_id as "signingBodyId", d.state, d.drafters, d.reviewer, d.deputy_from as "deputyFrom",
            (select r.body_id from referral r where r.id = d.referral_id) as "referredId", ${REVISION} as revision,
            p.policy_version as "policyVersion", p.clock, now.today
       from official_document d join ${MINE.replace(' where', ' on t.document_id = d.id where')} and t.act in ${OF_A_PERSON}`,
    mineValues(owner, realToday),
  );
}

/** Whether something was written beside the use cases, of which it has still to be worked out what waits. */
export async function todosUnsettled(em: EntityManager): Promise<boolean> {
  const [{ some }] = await em.execute<{ some: boolean }[]>(
    'select exists (select 1 from todo_touched where set_aside_at is null) as some',
  );
  return some;
}

/** What was said to a body, or to this person of it, the latest first; `before` is the last line of the page before. */
export function readNotifications(
  em: EntityManager,
  {
    bodyId,
    accountId,
    before = null,
    ...asked
  }: PlansAsked & { bodyId: number | null; accountId: number | null; before?: number | null },
): Promise<NotificationView[]> {
  return em.execute<NotificationView[]>(
    `select n.id, n.kind, n.title, n.sent_on as on, n.plan_id as "planId", c.number as "clauseNumber",
            n.document_id as "documentId",
            case when n.kind = 'restriction-suggested' then (select e.data ->> 'area' from event e
              where e.key = left(n.key, -length('/' || n.body_id))) end as area
       from notification n left join plan p on p.id = n.plan_id left join clause c on c.id = n.clause_id
      where n.body_id = ?::int and (n.account_ids is null or n.account_ids @> to_jsonb(?::int)) and ${isAskedOrOfNone('p')}
        and (?::int is null or (n.sent_on, n.id) < (select b.sent_on, b.id from notification b where b.id = ?::int))
      order by n.sent_on desc, n.id desc limit ${MOST_NOTIFICATIONS}`,
    [bodyId, accountId, ...askedValues(asked), before, before],
  );
}
