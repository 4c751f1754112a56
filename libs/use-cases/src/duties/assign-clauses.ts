import type { EntityManager } from '@mikro-orm/postgresql';
import { assignmentDates } from './assignment-dates';
import type { Settings } from '../settings';

/**
 * Everybody with a named part in a clause, and whoever answers for it without being named. What was given before stays as
 * it is, unless it was withdrawn meanwhile.
 */
const ASSIGN = `
  insert into assignment (plan_id, clause_id, body_id, roles, assigned_on, acknowledge_by, object_by,
    acknowledge_rule, object_rule)
  select c.plan_id, c.id, part.body_id, coalesce(jsonb_agg(distinct part.role) filter (where part.role is not null), '[]'),
    ?, ?, ?, ?::jsonb, ?::jsonb
  from clause c join (
    select clause_id, body_id, role from clause_role where body_id is not null and not in_prose
    union all
    select o.clause_id, w.body_id, null from obligation o join obligation_owner w on w.obligation_id = o.id
     where o.closed_on is null
  ) part on part.clause_id = c.id
  where c.id in (select jsonb_array_elements_text(?::jsonb)::int) group by c.plan_id, c.id, part.body_id
  on conflict (clause_id, body_id) do update
    set state = 'assigned', roles = excluded.roles, assigned_on = excluded.assigned_on,
      acknowledge_by = excluded.acknowledge_by, object_by = excluded.object_by,
      acknowledge_rule = excluded.acknowledge_rule, object_rule = excluded.object_rule
    where assignment.state = 'withdrawn'`;

/** What a body has not answered, and need not answer any more: it has no part in the clause now. */
const WITHDRAW = `
  update assignment a set state = 'withdrawn'
   where a.state in ('assigned', 'objected') and a.clause_id in (select jsonb_array_elements_text(?::jsonb)::int)
     and not exists (select 1 from obligation o join obligation_owner w on w.obligation_id = o.id
                      where o.clause_id = a.clause_id and w.body_id = a.body_id and o.closed_on is null)
     and (a.clause_id in (select jsonb_array_elements_text(?::jsonb)::int) or not exists (
       select 1 from clause_role r where r.clause_id = a.clause_id and r.body_id = a.body_id and not r.in_prose))`;

/** 交办: gives clauses to their bodies, in one statement; whoever has a clause already is not given it again. */
export async function assignClauses(em: EntityManager, clauseIds: number[], today: string, settings: Settings) {
  const { acknowledgeBy, objectBy, acknowledgeRule, objectRule } = assignmentDates(today, settings);
  const rules = [acknowledgeRule, objectRule].map((rule) => JSON.stringify(rule));
  await em.flush();
  await em.execute(ASSIGN, [today, acknowledgeBy, objectBy, ...rules, JSON.stringify(clauseIds)]);
}

/** 收回交办: takes back from bodies that an amendment left without a part what they have not acknowledged. */
export async function withdrawAssignments(em: EntityManager, clauseIds: number[], droppedIds: number[]) {
  await em.flush();
  await em.execute(WITHDRAW, [JSON.stringify(clauseIds), JSON.stringify(droppedIds)]);
}
