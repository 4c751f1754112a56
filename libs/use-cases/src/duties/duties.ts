import type { EntityManager } from '@mikro-orm/postgresql';
import { afterTransferMove, type BodyId, type Duty, type OpenTransfer } from '@app/domain/bodies';
import { Body, DutyTransfer, Obligation, type Plan, recordOnce, type BodyNames } from '@app/persistence';
import { writeOwners } from './write-owners';

/** An open obligation, locked, with who answers for it and what is open about it. */
export interface DutyRow extends Duty {
  id: number;
  key: string;
  clauseId: number;
  clause: number;
}

/** Why something moves: what the record says about it. */
export interface Why {
  /** Ends the keys of the events, so that the same change is written once. */
  key: string;
  on: string;
  actor: string;
  reason: string;
}

const DUTIES = `
  select o.id, o.key, o.clause_id as "clauseId", c.number as clause,
    array(select w.body_id from obligation_owner w where w.obligation_id = o.id order by w.body_id) as owners,
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'from', t.from_body_id, 'to', t.to_bodies,
        'state', t.state, 'since', t.opened_on) order by t.id)
      from duty_transfer t where t.obligation_id = o.id and t.state in ('announced', 'gap', 'disputed')), '[]') as open
  from obligation o join clause c on c.id = o.clause_id
  where o.plan_id = ? and o.id in (select jsonb_array_elements_text(?::jsonb)::int) and o.closed_on is null
  order by o.id for update of o`;

/** Obligations that bodies answer for, or are about to: those not closed, by id. */
const CONCERNED = `
  select o.id from obligation o
  where o.plan_id = ? and o.closed_on is null and (
    exists (select 1 from obligation_owner w where w.obligation_id = o.id
      and w.body_id in (select jsonb_array_elements_text(?::jsonb)::int))
    or exists (select 1 from duty_transfer t, jsonb_array_elements_text(t.to_bodies) as heir
      where t.obligation_id = o.id and t.state in ('announced', 'gap', 'disputed')
        and heir::int in (select jsonb_array_elements_text(?::jsonb)::int)))
  order by o.id`;

/** The open duties of a plan that concern any of these bodies. */
export async function dutiesOf(em: EntityManager, planId: number, bodies: readonly BodyId[]): Promise<DutyRow[]> {
  const ids = JSON.stringify(bodies);
  const rows = await em.execute<{ id: number }[]>(CONCERNED, [planId, ids, ids]);
  return lockDuties(
    em,
    planId,
    rows.map(({ id }) => id),
  );
}

/**
 * Locks obligations in the order of their ids. Their joint reports are locked first, as `signReport` does it, so that
 * the two never wait for each other.
 */
export async function lockDuties(em: EntityManager, planId: number, ids: readonly number[]): Promise<DutyRow[]> {
  await em.flush();
  const wanted = JSON.stringify(ids);
  await em.execute(
    `select id from report where state in ('awaiting-release', 'awaiting-signatures', 'submitted')
       and obligation_id in (select jsonb_array_elements_text(?::jsonb)::int) order by id for update`,
    [wanted],
  );
  return em.execute<DutyRow[]>(DUTIES, [planId, wanted]);
}

/** Every open duty of a clause. Locked before clause and assignment, in the order of every other use case. */
export async function dutiesOfClause(em: EntityManager, planId: number, clauseId: number): Promise<DutyRow[]> {
  const open = await em.find(
    Obligation,
    { clause: clauseId, closedOn: null },
    { fields: ['id'], orderBy: { id: 'asc' } },
  );
  return lockDuties(
    em,
    planId,
    open.map(({ id }) => id),
  );
}

const same = (some: readonly number[], others: readonly number[]) =>
  some.length === others.length && some.every((id) => others.includes(id));

/**
 * Writes what became of a duty: its owners, its transfers, and an event that keeps the names of the day.
 *
 * @returns whether it changed hands, and the bodies that answer for it from now on and did not before
 */
export async function writeDuty(
  em: EntityManager,
  plan: Plan,
  before: DutyRow,
  after: Duty,
  why: Why,
  names: BodyNames,
): Promise<{ moved: boolean; gained: BodyId[] }> {
  const gained = after.owners.filter((id) => !before.owners.includes(id));
  const moved = !same(before.owners, after.owners);
  const opened = after.open.filter(({ id }) => id === null);
  if (!moved && opened.length === 0 && JSON.stringify(before.open) === JSON.stringify(after.open)) {
    return { moved, gained };
  }
  if (moved) await writeOwners(em, before.id, after.owners);
  await writeTransfers(em, plan, before, after.open, why);
  await recordOnce(em, {
    planId: plan.id,
    clauseId: before.clauseId,
    obligationId: before.id,
    bodyId: gained[0] ?? after.owners[0],
    key: `${before.key}/${why.key}`,
    kind: moved
      ? 'duty-transferred'
      : opened.some(({ state }) => state === 'gap')
        ? 'duty-gap-opened'
        : 'transfer-changed',
    on: why.on,
    actor: why.actor,
    data: { from: names(before.owners), to: names(after.owners), reason: why.reason },
  });
  return { moved, gained };
}

async function writeTransfers(
  em: EntityManager,
  plan: Plan,
  duty: DutyRow,
  open: readonly OpenTransfer[],
  { on, actor, reason }: Why,
): Promise<void> {
  for (const { id, from, to, state, since } of open) {
    if (id === null) {
      const row = { plan, obligation: em.getReference(Obligation, duty.id), from: em.getReference(Body, from) };
      em.create(DutyTransfer, { ...row, to: [...to], state, openedOn: since, reason });
    } else await em.nativeUpdate(DutyTransfer, { id }, { from, to: [...to], state });
  }
  for (const { id, state } of duty.open) {
    if (open.some((one) => one.id === id)) continue;
    const settled = { state: afterTransferMove(state, 'overtake'), settledOn: on, settledBy: actor };
    await em.nativeUpdate(DutyTransfer, { id: id!, state }, settled);
  }
  await em.flush();
}
