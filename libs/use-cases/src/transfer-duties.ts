import { type Body, type Clause, type Plan, recordOnce } from '@app/persistence';
import type { Actor } from './actor';
import type { Scene } from './duban';

export interface DutyTransfer {
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
  returning o.id, o.key, o.round`;

/**
 * 移交: everything one body still owes in a clause passes to another, dates and rounds as they stand.
 *
 * @returns how many obligations were passed on
 */
export async function transferDuties({ em }: Scene, transfer: DutyTransfer): Promise<number> {
  const { plan, clause, from, to, today, actor, reason } = transfer;
  await em.flush();
  const moved = await em.execute<{ id: number; key: string; round: number }[]>(TRANSFER, [to.id, clause.id, from.id]);
  for (const { id, key, round } of moved) {
    await recordOnce(em, {
      planId: plan.id,
      clauseId: clause.id,
      obligationId: id,
      bodyId: to.id,
      key: `${key}/r${round}/transferred-${from.id}-${to.id}-${today}`,
      kind: 'transferred',
      on: today,
      actor: actor.name,
      data: { from: from.name, to: to.name, reason },
    });
  }
  return moved.length;
}
