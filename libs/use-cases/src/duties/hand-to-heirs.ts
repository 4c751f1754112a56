import { afterChange, type BodyId, type Duty } from '@app/domain/bodies';
import { type Body, bodyNames, type Obligation, type Plan } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { lockDuties, writeDuty } from './duties';

/** An obligation that is opened again, with who answered for it. */
interface Reopened {
  obligation: Obligation;
  plan: Plan;
  owners: readonly Body[];
  ownerIds: readonly BodyId[];
  today: string;
}

/**
 * An obligation that is opened again may belong to bodies that have ended since: their heirs answer for it, and where
 * there is none, the county office has a gap to close.
 *
 * @returns who answers for it now
 */
export async function handToHeirs(
  { em }: Scene,
  { obligation, plan, owners, ownerIds, today }: Reopened,
  actor: Actor,
): Promise<readonly BodyId[]> {
  const gone = owners.filter(({ to }) => to && to < today);
  if (gone.length === 0) return ownerIds;
  const [duty] = await lockDuties(em, plan.id, [obligation.id]);
  let after: Duty = duty;
  for (const { id, heirId } of gone) {
    const change = { kind: 'abolish' as const, on: today, before: [id], after: [] };
    after = afterChange(after, change, heirId ? [heirId] : null);
  }
  const reason = gone.map(({ name }: Body) => `${name}已不再保留`).join('，');
  const why = { key: `r${obligation.round}/heirs`, on: today, actor: actor.name, reason };
  await writeDuty(em, plan, duty, after, why, await bodyNames(em));
  return after.owners;
}
