import type { EntityManager } from '@mikro-orm/postgresql';
import { isReal } from '../plan/world-sql';
import { UNDELIVERABLE_AFTER } from '../process/letters';
import type { AlarmView } from './alarm.dto';

/** More than this says nothing more. */
const MOST = 100;

/**
 * The alarms that the record itself shows and those the worker has noted; what was over is shown for a day. A rehearsal
 * that stands still keeps nobody waiting. Overdue dates need the calendar: see `alarmsNow` of the use cases.
 */
export function readAlarms(em: EntityManager): Promise<AlarmView[]> {
  return em.execute<AlarmView[]>(
    `select kind, subject, to_json(since) #>> '{}' as since, detail, to_json(settled) #>> '{}' as "settledAt" from (
       select 'letter-undeliverable' as kind, workflow_id as subject, min(created_at) as since,
         max(attempts) || ' ✕ ' || coalesce(max(last_error), '') as detail, null::timestamptz as settled
       from outbox where attempts >= ${UNDELIVERABLE_AFTER} group by workflow_id
       union all
       select 'letters-waiting', 'outbox', min(created_at), count(*)::text, null from outbox
       where attempts < ${UNDELIVERABLE_AFTER} and created_at < now() - interval '1 minute' having count(*) > 0
       union all
       select 'process-unanswered', workflow_id, unanswered_since, answered || '/' || asked, null
       from process left join plan on plan.id = process.plan_id
       where ended_at is null and answered < asked and coalesce(${isReal('plan')}, true)
         and unanswered_since < now() - interval '1 hour'
       union all
       select kind, subject, first_at, detail, settled_at from alarm
       where settled_at is null or settled_at > now() - interval '1 day') a
     order by settled is not null, since, subject limit ${MOST}`,
  );
}
