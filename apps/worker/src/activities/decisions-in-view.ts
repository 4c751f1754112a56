import type { PendingDecision } from '@app/domain/escalation';

/** A request or an objection in a clause that waits for its decision, and nobody was urged for yet. */
export interface DecisionInView extends PendingDecision {
  what: 'request' | 'objection';
  id: number;
  /** What the request is about; null for an objection, which is about the clause. */
  obligationId: number | null;
  /** The key under which its decider is urged, once. */
  key: string;
}

/** The decisions of a clause `c`, for the select list of a query that reads it. */
export const DECISIONS = `array(
    select to_jsonb(d) from (
      select 'request' as what, q.id, o.id as "obligationId", q.decide_by as "decideBy",
        o.key || '/request-' || q.id || '/decision-urged' as key
      from obligation o join change_request q on q.obligation_id = o.id
      where o.clause_id = c.id and q.state = 'pending'
      union all
      select 'objection', a.id, null, a.decide_by,
        'plan-' || c.plan_id || '/clause-' || c.number || '/assignment-' || a.id || '/decision-urged-' || a.assigned_on
      from assignment a where a.clause_id = c.id and a.state = 'objected' and a.decide_by is not null) d
    where not exists (select 1 from event e where e.key = d.key) order by d.key)`;
