import { withSetting, type TargetSetting } from '@app/domain/indicator';
import type { ParsedTarget } from '@app/domain/plan-text/parsed-plan';
import { ASKED_YEAR, BELONGS_TO_YEAR, type EntityManager, type Plan } from '@app/persistence';

/** One task of one body that the list of a year can ask for. */
export interface TaskToList {
  obligationId: number;
  bodyId: number;
  body: string;
  clause: number;
  kind: string;
  title: string;
  dueOn: string;
  figures: string[];
}

const TASKS = `
  select o.id as "obligationId", b.id as "bodyId", b.name as body, c.id as "clauseId", c.number as clause, o.kind, o.title,
         o.due_on::text as "dueOn", case when o.kind = 'milestone' then c.targets else '[]' end as targets
    from ${ASKED_YEAR} join obligation o on ${BELONGS_TO_YEAR} join clause c on c.id = o.clause_id
    join obligation_owner w on w.obligation_id = o.id join body b on b.id = w.body_id
   where o.state not in ('not-done', 'not-applicable')
   order by b.id, o.due_on, c.number, o.id`;

const SET = `select clause_id as "clauseId", indicator, text, value, unit from target_figure
  where clause_id in (select id from clause where plan_id = ?) order by id`;

/** What falls due in a year by the plan, for each body that answers for it: its tasks, dates and figures. */
export async function tasksToList(em: EntityManager, plan: Pick<Plan, 'id'>, year: number): Promise<TaskToList[]> {
  type Row = Omit<TaskToList, 'figures'> & { clauseId: number; targets: ParsedTarget[] };
  const rows = await em.execute<Row[]>(TASKS, [plan.id, year]);
  const set = await em.execute<(TargetSetting & { clauseId: number })[]>(SET, [plan.id]);
  return rows.map(({ clauseId, targets, ...task }) => {
    const settings = set.filter((one) => one.clauseId === clauseId);
    return { ...task, figures: targets.map((target) => inWords(target, settings)) };
  });
}

/** A target in the words of the plan, and the figure where it came later. */
function inWords(target: ParsedTarget, settings: readonly TargetSetting[]): string {
  if (target.value !== null) return target.text;
  const { value, unit } = withSetting(target, settings);
  return value === null ? `${target.text}（待下达）` : `${target.text}（${value}${unit ?? ''}）`;
}
