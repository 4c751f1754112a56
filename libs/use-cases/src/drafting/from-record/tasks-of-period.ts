import type { EntityManager } from '@mikro-orm/postgresql';
import { addMonths } from '@app/domain/calendar';
import { DONE_STATES } from './done-states';
import { Clause, Obligation, type Plan } from '@app/persistence';
import { taskFacts } from '../task-facts';
import { articleOf } from './builder';

/** One obligation of one of its bodies. */
interface TaskRow {
  id: number;
  clauseId: number;
  number: number;
  title: string;
  dueOn: string;
  state: string;
  submittedOn: string | null;
  body: string;
}

/** What the plan owes within some days, each time for each body that answers for it; what is owed to a lead is not counted. */
const tasksWithin = (em: EntityManager, planId: number, from: string, until: string): Promise<TaskRow[]> =>
  em.execute<TaskRow[]>(
    `select o.id, c.id as "clauseId", c.number, o.title, o.due_on::text as "dueOn", o.state, o.submitted_on::text as "submittedOn", b.name as body
       from obligation o join clause c on c.id = o.clause_id join obligation_owner w on w.obligation_id = o.id
       join body b on b.id = w.body_id
      where o.plan_id = ? and o.parent_id is null and o.due_on between ? and ?
      order by o.due_on, c.number, o.id, b.name`,
    [planId, from, until],
  );

/** How many of the tasks listed at most: a circular is no ledger. */
const MOST_AHEAD = 10;

/** Not done past its date. Whoever has reported in time waits for the check, and a clock that stands still runs out for nobody. */
const lateOn =
  (today: string) =>
  ({ state, dueOn, submittedOn }: Pick<TaskRow, 'state' | 'dueOn' | 'submittedOn'>): boolean => {
    if (DONE_STATES.includes(state) || state === 'suspended') return false;
    return state === 'submitted' ? submittedOn !== null && submittedOn > dueOn : dueOn < today;
  };

/** What is done, late and due next in a period, as circulars and reports tell it; of days to come nothing is told. */
export async function progressOf(em: EntityManager, plan: Plan, from: string, asked: string, today: string) {
  const until = asked < today ? asked : today;
  const rows = await tasksWithin(em, plan.id, from, until);
  const isLate = lateOn(today);
  const names = [...new Set(rows.map(({ body }) => body))].sort((a, b) => a.localeCompare(b, 'zh'));
  const bodies = names.map((body) => {
    const own = rows.filter((row) => row.body === body);
    return {
      body,
      due: own.length,
      done: own.filter(({ state }) => DONE_STATES.includes(state)).length,
      late: own.filter(isLate).length,
    };
  });
  const late = [];
  for (const row of rows.filter(isLate)) {
    const clause = await em.findOneOrFail(Clause, row.clauseId);
    const { article, title, dueOn, standing } = await taskFacts(
      em,
      plan,
      clause,
      await em.findOneOrFail(Obligation, row.id),
      today,
    );
    late.push({ body: row.body, article, title, dueOn, standing });
  }
  const next = await tasksWithin(em, plan.id, until, addMonths(until, 3));
  const ahead = next
    .filter(({ state, dueOn }) => !DONE_STATES.includes(state) && dueOn > until)
    .slice(0, MOST_AHEAD)
    .map(({ body, number, title, dueOn }) => ({ body, article: articleOf(plan, number), title, dueOn }));
  return { from, until, bodies, late, ahead };
}
