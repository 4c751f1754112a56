import { afterTransfer } from '@app/domain/bodies';
import { bodyNames, type Body, type Clause, type Plan } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { dutiesOfClause, writeDuty } from '../duties/duties';
import { askForSignatures, moveOpenMatters } from './follow-duties';

export interface PassedOn {
  plan: Plan;
  clause: Clause;
  from: Body;
  to: Body;
  today: string;
  actor: Actor;
  reason: string;
}

/**
 * 移交: everything one body still owes in a clause passes to another, dates and rounds as they stand, and with it the
 * open cases, the unsigned drafts and the joint reports that wait for a signature. What is closed, filed or issued stays
 * with the old one. For a single clause after an objection; when bodies themselves change, see `reorganisation/`.
 *
 * @returns how many obligations were passed on
 */
export async function passOnDuties(scene: Scene, passed: PassedOn): Promise<number> {
  const { em } = scene;
  const { plan, clause, from, to, today, actor, reason } = passed;
  const duties = (await dutiesOfClause(em, plan.id, clause.id)).filter(({ owners }) => owners.includes(from.id));
  const why = { key: `transferred-${from.id}-${to.id}-${today}`, on: today, actor: actor.name, reason };
  const names = await bodyNames(em);
  for (const duty of duties) await writeDuty(em, plan, duty, afterTransfer(duty, from.id, [to.id]), why, names);
  await moveOpenMatters(scene, plan, [from.id], ({ clause: number }) => (number === clause.number ? to.id : null), why);
  await askForSignatures(
    scene,
    duties.map(({ id }) => id),
  );
  return duties.length;
}
