import type { EntityManager } from '@mikro-orm/postgresql';
import { isReal } from '../plan/world-sql';
import { prepared } from '../prepared';

/** A process on the real clock that has answered all it was asked, and waits for a day that has come. */
export interface Sleeper {
  workflowId: string;
  planId: number;
  wakeOn: string;
  /** The clause whose workflow it is; null for one of another kind. */
  clauseId: number | null;
  /** The instant of its last look, as the database writes it. */
  lookedAt: string | null;
}

/** Those whose day is `today` or past. At most times nobody; in the first working minute all whose timer is about to fire. */
export function sleepersUntil(em: EntityManager, today: string): Promise<Sleeper[]> {
  return prepared<Sleeper>(
    em,
    `select p.workflow_id as "workflowId", p.plan_id as "planId", p.wake_on::text as "wakeOn",
       case when p.kind = 'clause' then p.subject_id end as "clauseId", p.looked_at as "lookedAt"
     from process p join plan on plan.id = p.plan_id
     where p.ended_at is null and p.answered >= p.asked and p.wake_on <= $1 and ${isReal('plan')}
     order by p.wake_on, p.workflow_id`,
    [today],
  );
}

/** An open process that must be running in Temporal. */
export interface OpenProcess {
  workflowId: string;
  planId: number;
}

/** All that must be running; those to which a letter is under way are just being started. */
export function openProcesses(em: EntityManager): Promise<OpenProcess[]> {
  return em.execute<OpenProcess[]>(
    `select workflow_id as "workflowId", plan_id as "planId" from process
     where ended_at is null and not exists (select 1 from outbox where outbox.workflow_id = process.workflow_id)
     order by workflow_id`,
  );
}
