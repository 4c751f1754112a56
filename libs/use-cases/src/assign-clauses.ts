import type { EntityManager } from '@mikro-orm/postgresql';
import { assignmentDates } from './assignment-scene';
import type { Settings } from './settings';

/** Everybody with a named part in a clause, and whoever answers for it without being named. */
const ASSIGN = `
  insert into assignment (plan_id, clause_id, body_id, roles, assigned_on, acknowledge_by, object_by,
    acknowledge_rule, object_rule)
  select c.plan_id, c.id, part.body_id, coalesce(jsonb_agg(distinct part.role) filter (where part.role is not null), '[]'),
    ?, ?, ?, ?::jsonb, ?::jsonb
  from clause c join (
    select clause_id, body_id, role from clause_role where body_id is not null and not in_prose
    union all
    select o.clause_id, w.body_id, null from obligation o join obligation_owner w on w.obligation_id = o.id
  ) part on part.clause_id = c.id
  where c.plan_id = ? group by c.plan_id, c.id, part.body_id`;

/** 交办: gives the clauses of a plan that was just confirmed to their bodies, in one statement. */
export async function assignClauses(em: EntityManager, planId: number, today: string, settings: Settings) {
  const { acknowledgeBy, objectBy, acknowledgeRule, objectRule } = assignmentDates(today, settings);
  const rules = [acknowledgeRule, objectRule].map((rule) => JSON.stringify(rule));
  await em.execute(ASSIGN, [today, acknowledgeBy, objectBy, ...rules, planId]);
}
