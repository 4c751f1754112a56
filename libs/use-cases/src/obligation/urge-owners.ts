import { addDays, chineseDate, daysBetween, type IsoDate } from '@app/domain/calendar';
import { rungKey, rungUrged, urgeByHand, type LadderName, type LateItem, type NotUrged } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { FIRED_RUNGS, Plan, recordOnce, type EntityManager } from '@app/persistence';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayUrgeOwners, must } from '../policies';
import { policyOf } from '../policy-of-plan';

/** A task of a plan that is late. */
interface LateTask extends LateItem {
  clauseId: number;
  clauseNumber: number;
  key: string;
  title: string;
  ladder: LadderName;
  round: number;
  extensions: number;
  fired: string[];
  owners: string[];
}

/** What is said of a task that was urged, or left out. */
export interface UrgedTask {
  clauseNumber: number;
  title: string;
  owners: string[];
}

export interface UrgedOwners {
  urged: UrgedTask[];
  /** `from`: when it may be urged again, where the rule names a day. */
  leftOut: (UrgedTask & { why: NotUrged; from: IsoDate | null })[];
}

/**
 * 人工催办: whoever runs the plan urges the bodies that are late in some clauses, all by one act. Where the ladder would urge
 * by a word and has not yet, this is that word: it has the key of its rung, counts as it, and the ladder does not say it again.
 * Any further urging is recorded as a person's, and costs nobody points. Both are capped.
 *
 * @throws DubanError `not-found`, `not-permitted`
 */
export const urgeOwners: UseCase<{ planId: number; clauseIds: readonly number[] }, UrgedOwners> = async (
  { em, settings, now },
  actor,
  { planId, clauseIds },
) => {
  const plan = await findRow(em, Plan, planId);
  must(mayUrgeOwners(actor, plan), { zh: '催办', en: 'urge the bodies that are late' });
  const today = planToday(plan, now);
  const { calendar, messages } = settings;
  const late = await lateTasks(em, { planId, clauseIds, today });
  const found = urgeByHand(late, messages.urging, {
    ...{ today, calendar, by: actor.bodyId },
    urgedThisWeek: await urgedThisWeek(em, plan, today),
  });
  for (const task of found.urge) {
    const { clauseId, round, extensions, dueOn, ownerIds } = task;
    const about = { planId, clauseId, obligationId: task.id };
    const fired = new Set(task.fired);
    const rung = rungUrged({ ...task, fired }, policyOf(plan, settings), calendar, plan.startedOn ?? today);
    const key = rung ? rungKey(task, rung.id) : `${task.key}/urged-by-hand/${today}`;
    const first = await recordOnce(em, {
      ...about,
      key,
      kind: rung ? 'urged' : 'urged-by-hand',
      bodyId: ownerIds.length === 1 ? ownerIds[0] : null,
      on: today,
      actor: actor.name,
      data: { ...(rung && { rung: rung.id }), round, extensions, dueOn, by: actor.body },
    });
    if (!first) continue; // the ladder has said it in this very moment
    const title = saying(task, actor.body, today);
    await notify(em, { ...about, key, bodyIds: [...ownerIds], kind: 'urging', title, on: today });
  }
  return {
    urged: found.urge.map(told),
    leftOut: found.leftOut.map(({ item, why, from }) => ({ ...told(item), why, from })),
  };
};

const told = ({ clauseNumber, title, owners }: LateTask): UrgedTask => ({ clauseNumber, title, owners });

const saying = ({ clauseNumber, title, dueOn }: LateTask, by: string | null, today: IsoDate) =>
  `${by ?? ''}催办：第${clauseNumber}条“${title}”应于${chineseDate(dueOn)}前办结，已逾期${daysBetween(dueOn, today)}天，请尽快报送并说明原因`;

/** What is late in these clauses of a plan, locked: as the list of matters counts it. */
function lateTasks(
  em: EntityManager,
  { planId, clauseIds, today }: { planId: number; clauseIds: readonly number[]; today: IsoDate },
): Promise<LateTask[]> {
  return em.execute<LateTask[]>(
    `select o.id, o.key, o.title, o.ladder, o.due_on::text as "dueOn", o.round, o.extensions,
       c.id as "clauseId", c.number as "clauseNumber", ${FIRED_RUNGS} as fired,
       array(select w.body_id from obligation_owner w where w.obligation_id = o.id order by 1) as "ownerIds",
       array(select b.name from obligation_owner w join body b on b.id = w.body_id
              where w.obligation_id = o.id order by w.body_id)::text[] as owners,
       (select max(e.happened_on)::text from event e where e.obligation_id = o.id
           and e.kind in ('urged', 'urged-by-hand', 'explanation-asked')) as "urgedOn"
     from obligation o join clause c on c.id = o.clause_id
     where c.plan_id = ? and c.id in (select jsonb_array_elements_text(?::jsonb)::int) and o.parent_id is null
       and o.state = 'open' and o.due_on < ?::date
     order by o.id for update of o`,
    [planId, JSON.stringify(clauseIds), today],
  );
}

/** How often persons urged each body in the seven days that end today; of a rehearsal, in its plan alone. */
async function urgedThisWeek(em: EntityManager, plan: Plan, today: IsoDate): Promise<Map<number, number>> {
  const rows = await em.execute<{ bodyId: number; count: number }[]>(
    `select w.body_id as "bodyId", count(*)::int as count
     from event e join plan p on p.id = e.plan_id join obligation_owner w on w.obligation_id = e.obligation_id
     where e.kind in ('urged', 'urged-by-hand') and e.actor is not null and e.happened_on > ?::date and e.happened_on <= ?::date
       and (p.id = ? or (p.clock = 'real' and ? = 'real'))
     group by 1`,
    [addDays(today, -7), today, plan.id, plan.clock],
  );
  return new Map(rows.map(({ bodyId, count }) => [bodyId, count]));
}
