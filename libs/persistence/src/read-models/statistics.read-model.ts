import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, addMonths, endOfMonth } from '@app/domain/calendar';
import { IS_CASE_OF_PAPER } from '../document/document-sql';
import { FROM_UNPUBLISHED_YEAR } from '../secrecy/sight-sql';
import type {
  BodyQuarter,
  BodyStanding,
  CountedDuties,
  CountedDutyView,
  DutiesCounted,
  LadderCount,
  LightsOfDay,
  StatisticsView,
  TaskCounts,
} from './statistics.dto';

/** Months of the trend besides this one. */
const MONTHS = 11;
/** Quarters of the heat map, this one included. */
const QUARTERS = 8;
const AHEAD_DAYS = 30;

const LIGHTS = `jsonb_build_object(
  'green', count(*) filter (where l.light = 'green'), 'blue', count(*) filter (where l.light = 'blue'),
  'yellow', count(*) filter (where l.light = 'yellow'), 'red', count(*) filter (where l.light = 'red'),
  'grey', count(*) filter (where l.light = 'grey'))`;

/** SQL: paper `d` follows from a result that is not published; counted, it would tell who failed. */
const OF_UNPUBLISHED_YEAR = `exists (select 1 from case_file f where ${IS_CASE_OF_PAPER} and ${FROM_UNPUBLISHED_YEAR})`;

/** SQL: duty `o` is overdue on the day of the one parameter. */
const OVERDUE = `(o.state = 'open' and o.due_on < ?::date)`;

/** The ends of the last months before a day, and the day itself. */
export function daysOfTrend(today: string): string[] {
  const months = Array.from({ length: MONTHS }, (_, back) => endOfMonth(addMonths(firstOfMonth(today), back - MONTHS)));
  return [...months, today];
}

/** The quarters up to that of a day, e.g. 2018Q3, the earliest first. */
export const quartersUpTo = (today: string): string[] =>
  Array.from({ length: QUARTERS }, (_, back) => quarterOf(addMonths(firstOfMonth(today), 3 * (back - QUARTERS + 1))));

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

const quarterOf = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** How a plan stands on a day: its lights and their trend, its bodies, what comes, and how far the ladder went. */
export async function readStatistics(em: EntityManager, planId: number, today: string): Promise<StatisticsView> {
  const quarters = quartersUpTo(today);
  const trend = await readTrend(em, planId, today);
  const [{ clauses, lights }] = await em.execute<Pick<StatisticsView, 'clauses' | 'lights'>[]>(
    `select count(*)::int as clauses, ${LIGHTS} as lights from clause l where l.plan_id = ?`,
    [planId],
  );
  return {
    planId,
    today,
    clauses,
    lights,
    trend,
    tasks: await readTasksOfPlan(em, planId, today),
    bodies: await readBodyStandings(em, planId, today),
    quarters,
    heat: await readHeat(em, planId, today, quarters),
    next: await em.execute(
      `select o.due_on as "on", count(*)::int as tasks from obligation o
        where o.plan_id = ? and o.parent_id is null and o.state = 'open' and o.due_on between ?::date and ?::date
        group by o.due_on order by o.due_on`,
      [planId, today, addDays(today, AHEAD_DAYS)],
    ),
    ladder: await readLadder(em, planId),
  };
}

/** Days before the first that was kept are left out: nobody knows how it stood then. */
function readTrend(em: EntityManager, planId: number, today: string): Promise<LightsOfDay[]> {
  return em.execute<LightsOfDay[]>(
    `select to_char(d.day, 'YYYY-MM-DD') as "on", ${LIGHTS} as lights
       from (select day::date as day from jsonb_array_elements_text(?::jsonb) as t(day)) d
      cross join clause c
      cross join lateral (select k.light from clause_light k where k.clause_id = c.id and k.shown_on <= d.day
                           order by k.shown_on desc limit 1) l
      where c.plan_id = ? group by d.day order by d.day`,
    [JSON.stringify(daysOfTrend(today)), planId],
  );
}

async function readTasksOfPlan(em: EntityManager, planId: number, today: string): Promise<TaskCounts> {
  const [counts] = await em.execute<TaskCounts[]>(
    `select count(*)::int as "all", count(*) filter (where o.closed_on is null)::int as open,
            count(*) filter (where ${OVERDUE})::int as overdue,
            count(*) filter (where o.state = 'submitted')::int as submitted,
            count(*) filter (where o.closed_on is not null)::int as closed
       from obligation o where o.plan_id = ? and o.parent_id is null`,
    [today, planId],
  );
  return counts;
}

/** By name: a list by merit is the assessment's, and no number of overdue tasks is one. */
function readBodyStandings(em: EntityManager, planId: number, today: string): Promise<BodyStanding[]> {
  return em.execute<BodyStanding[]>(
    `select b.id as "bodyId", b.name as body, count(distinct o.clause_id)::int as clauses,
            count(*) filter (where o.closed_on is null)::int as open,
            count(*) filter (where ${OVERDUE})::int as overdue,
            count(*) filter (where o.closed_on is not null)::int as closed,
            count(*) filter (where o.was_late or ${OVERDUE})::int as late,
            (select count(*)::int from official_document d
              where d.plan_id = ? and d.addressee_id = b.id and d.state in ('issued', 'received')
                and d.kind in ('supervision-notice', 'rectification-order', 'interview-notification')
                and not ${OF_UNPUBLISHED_YEAR}) as papers
       from obligation o join obligation_owner w on w.obligation_id = o.id join body b on b.id = w.body_id
      where o.plan_id = ? and o.parent_id is null
      group by b.id order by b.name collate "C"`,
    [today, today, planId, planId],
  );
}

/** More than these are looked at clause by clause. */
const MOST_DUTIES = 500;

const COUNTED: Record<DutiesCounted, string> = {
  open: 'o.closed_on is null',
  overdue: OVERDUE,
  closed: 'o.closed_on is not null',
  late: `(o.was_late or ${OVERDUE})`,
};

/** What a number of a body counts, see {@link readBodyStandings}; null where there is no such body. */
export async function readCountedDuties(
  em: EntityManager,
  planId: number,
  bodyId: number,
  of: DutiesCounted,
  today: string,
): Promise<CountedDuties | null> {
  const [body] = await em.execute<{ name: string }[]>('select name from body where id = ?', [bodyId]);
  if (!body) return null;
  const days = COUNTED[of].includes('?') ? [today] : [];
  const found = await em.execute<(CountedDutyView & { total: number })[]>(
    `select o.id, c.number as "clauseNumber", c.ordinal, c.heading, o.title, o.due_on as "dueOn", o.state,
            o.closed_on as "closedOn", ${OVERDUE} as overdue, (count(*) over ())::int as total
       from obligation o join obligation_owner w on w.obligation_id = o.id join clause c on c.id = o.clause_id
      where o.plan_id = ? and w.body_id = ? and o.parent_id is null and ${COUNTED[of]}
      order by o.due_on, o.id limit ${MOST_DUTIES}`,
    [today, planId, bodyId, ...days],
  );
  return { body: body.name, today, duties: found.map(({ total: _, ...duty }) => duty), total: found[0]?.total ?? 0 };
}

function readHeat(em: EntityManager, planId: number, today: string, quarters: string[]): Promise<BodyQuarter[]> {
  return em.execute<BodyQuarter[]>(
    `select w.body_id as "bodyId", q.quarter, count(*)::int as due,
            count(*) filter (where o.was_late or ${OVERDUE})::int as late
       from obligation o join obligation_owner w on w.obligation_id = o.id
      cross join lateral (select to_char(o.due_on, 'YYYY"Q"Q') as quarter) q
      where o.plan_id = ? and o.parent_id is null and o.due_on <= ?::date
        and q.quarter in (select jsonb_array_elements_text(?::jsonb))
      group by w.body_id, q.quarter order by w.body_id, q.quarter`,
    [today, planId, today, JSON.stringify(quarters)],
  );
}

/** What was only drafted, or follows from a year that is not published, is not counted: nobody outside the office knows of it. */
function readLadder(em: EntityManager, planId: number): Promise<LadderCount[]> {
  const issued = `d.plan_id = ? and d.state in ('issued', 'received') and not ${OF_UNPUBLISHED_YEAR} and d.kind`;
  return em.execute<LadderCount[]>(
    `select 'reminded' as step, count(distinct e.obligation_id)::int as count from event e where e.plan_id = ? and e.kind = 'reminded'
        union all select 'urged', count(distinct e.obligation_id)::int from event e where e.plan_id = ? and e.kind = 'urged'
        union all select 'notice', count(*)::int from official_document d where ${issued} = 'supervision-notice'
        union all select 'rectification', count(*)::int from official_document d where ${issued} = 'rectification-order'
        union all select 'interview', count(*)::int from official_document d where ${issued} = 'interview-notification'`,
    [planId, planId, planId, planId, planId],
  );
}
