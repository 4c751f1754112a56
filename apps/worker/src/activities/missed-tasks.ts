import type { EntityManager } from '@mikro-orm/postgresql';
import type { MissedTask } from '@app/domain/escalation';
import { planBasisAt } from '@app/domain/plan-text';
import { ASKED_YEAR, OWED_IN_YEAR, type Plan } from '@app/persistence';

const MISSED = `
  select o.title, c.heading as name, c.number as clause, o.due_on::text as "dueOn", o.kind = 'progress-report' as report,
    o.state = 'accepted' as done
  from ${ASKED_YEAR} cross join ${OWED_IN_YEAR} join obligation o on o.id = owed.obligation_id
  join clause c on c.id = o.clause_id
  where owed.body_id = ? and o.state not in ('not-applicable', 'suspended') and (o.was_late or o.state <> 'accepted')
  order by o.state = 'accepted', o.due_on, c.number, o.id`;

type Row = Omit<MissedTask, 'article'> & { clause: number; report: boolean };

/** What a body did not do in a year, or not in time: its tasks by their dates, and how many progress reports. */
export async function missedTasks(
  em: EntityManager,
  plan: Plan,
  bodyId: number,
  year: number,
): Promise<{ tasks: MissedTask[]; reports: number }> {
  await em.populate(plan, ['parsed']);
  const rows = await em.execute<Row[]>(MISSED, [plan.id, year, bodyId]);
  const tasks = rows
    .filter(({ report }) => !report)
    .map(({ clause, report: _, ...task }) => ({
      ...task,
      article: planBasisAt(plan.parsed, clause)?.article ?? `第${clause}条`,
    }));
  return { tasks, reports: rows.length - tasks.length };
}
