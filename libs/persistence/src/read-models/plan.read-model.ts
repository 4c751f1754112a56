import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlanListItem, PlanView } from './plan.dto';

export type PlanRecord = Omit<PlanView, 'may'>;

// What a plan will have, before it is confirmed, is counted in what was read from its text. `?` is today on the real clock.
const PLANS = `
  select p.id, p.title, p.document_number as "documentNumber", p.issuer, p.issued_on as "issuedOn", p.state, p.amends_id as "amendsId", p.clock,
         case when p.clock = 'rehearsal' then coalesce(p.today, p.started_on, ?::date) else ?::date end as today,
         jsonb_array_length(p.parsed -> 'clauses') as clauses,
         (select count(*)::int from obligation o where o.plan_id = p.id) as obligations,
         (jsonb_array_length(p.parsed -> 'doubts') + (
            select coalesce(sum(jsonb_array_length(c -> 'doubts')), 0)
              from jsonb_array_elements(p.parsed -> 'clauses') c))::int as doubts,
         lights.counts as lights, p.demo,
         p.publicity, p.sha256, p.imported_by as "importedBy", p.confirmed_by as "confirmedBy",
         p.started_on as "startedOn", p.horizon, p.policy_version as "policyVersion",
         case when r.id is not null then jsonb_build_object('from', r.starts_on, 'until', r.ends_on, 'seed', r.seed,
           'profile', r.profile, 'state', r.state, 'steps', r.steps) end as rehearsal
    from plan p
    left join rehearsal r on r.plan_id = p.id
   cross join lateral (
      select jsonb_build_object(
               'green', count(*) filter (where c.light = 'green'), 'blue', count(*) filter (where c.light = 'blue'),
               'yellow', count(*) filter (where c.light = 'yellow'), 'red', count(*) filter (where c.light = 'red'),
               'grey', count(*) filter (where c.light = 'grey')) as counts
        from clause c where c.plan_id = p.id) lights`;

/** All plans, the latest first. */
export async function readPlans(em: EntityManager, realToday: string): Promise<PlanListItem[]> {
  const plans = await em.execute<PlanRecord[]>(`${PLANS} order by p.id desc`, [realToday, realToday]);
  return plans.map(toListItem);
}

/** One plan with everything its page shows; null when there is none. */
export async function readPlan(em: EntityManager, planId: number, realToday: string): Promise<PlanRecord | null> {
  const [plan] = await em.execute<PlanRecord[]>(`${PLANS} where p.id = ?`, [realToday, realToday, planId]);
  return plan ?? null;
}

function toListItem(plan: PlanRecord): PlanListItem {
  const { id, title, documentNumber, issuer, issuedOn, state, amendsId, clock, today } = plan;
  const { clauses, obligations, doubts, lights, demo } = plan;
  return {
    id,
    title,
    documentNumber,
    issuer,
    issuedOn,
    state,
    amendsId,
    clock,
    today,
    clauses,
    obligations,
    doubts,
    lights,
    demo,
  };
}
