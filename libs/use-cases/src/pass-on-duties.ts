import { type Body, type Clause, type Plan, recordOnce } from '@app/persistence';
import type { Actor } from './actor';
import type { Scene } from './duban';

export interface PassedOn {
  plan: Plan;
  clause: Clause;
  from: Body;
  to: Body;
  today: string;
  actor: Actor;
  reason: string;
}

/** What is open passes to the new body; what is closed stays with the old one, as do all reports and events. */
const TRANSFER = `
  update obligation_owner w set body_id = ? from obligation o
  where o.id = w.obligation_id and o.clause_id = ? and w.body_id = ? and o.closed_on is null
  returning o.id, o.key, o.round,
    array(select b.name from obligation_owner x join body b on b.id = case when x.body_id = ? then ? else x.body_id end
      where x.obligation_id = o.id order by b.id) as owners`;

/**
 * 移交: everything one body still owes in a clause passes to another, dates and rounds as they stand. For a single clause
 * after an objection; when bodies themselves change, see `reorganisation/`.
 *
 * @returns how many obligations were passed on
 */
export async function passOnDuties({ em }: Scene, passed: PassedOn): Promise<number> {
  const { plan, clause, from, to, today, actor, reason } = passed;
  await em.flush();
  const moved = await em.execute<{ id: number; key: string; round: number; owners: string[] }[]>(TRANSFER, [
    to.id,
    clause.id,
    from.id,
    from.id,
    to.id,
  ]);
  for (const { id, key, round, owners } of moved) {
    await recordOnce(em, {
      planId: plan.id,
      clauseId: clause.id,
      obligationId: id,
      bodyId: to.id,
      key: `${key}/r${round}/transferred-${from.id}-${to.id}-${today}`,
      kind: 'duty-transferred',
      on: today,
      actor: actor.name,
      data: { from: owners.map((name) => (name === to.name ? from.name : name)), to: owners, reason },
    });
  }
  return moved.length;
}
