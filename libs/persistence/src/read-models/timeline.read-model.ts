import type { EntityManager } from '@mikro-orm/postgresql';
import type { TimelineTask } from './timeline.dto';

/** Every task of a plan with its dates, but for what one body owes another for it. */
export const readTimeline = (em: EntityManager, planId: number): Promise<TimelineTask[]> =>
  em.execute<TimelineTask[]>(
    `select o.id, c.number as clause, o.kind, o.title, o.due_on::text as "dueOn",
            case when o.original_due_on <> o.due_on then o.original_due_on::text end as "wasDueOn", o.state, o.light
       from obligation o join clause c on c.id = o.clause_id
      where o.plan_id = ? and o.parent_id is null
      order by c.number, o.due_on, o.id`,
    [planId],
  );
