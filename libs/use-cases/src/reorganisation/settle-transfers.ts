import { afterTransfer, afterTransferMove, requireExisting, type BodyId } from '@app/domain/bodies';
import { notify } from '@app/notifications';
import { DutyTransfer, Plan, bodyNames, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { doneBefore } from '../done-before';
import type { Scene, UseCase } from '../scene';
import { planToday } from '../plan-time';
import { maySettleTransfer, must } from '../policies';
import { requiredText } from '../text-limits';
import { officeId } from '../bodies/whose-body';
import { datedDirectory } from './dated-directory';
import { lockDuties, writeDuty, type DutyRow, type Why } from '../duties/duties';
import { moveAssignments, notePassing, type Passing } from './follow-assignments';
import { askForSignatures, moveOpenMatters } from './follow-duties';
import { nothingToTransfer } from './refusals';
import { tellSuccessors } from './tell-successors';

export type Settlement =
  | { move: 'accept' }
  /** The successor says why it is not for them; the county office decides. */
  | { move: 'object'; reason: string }
  /** The county office names who takes over, the leading one first. */
  | { move: 'decide'; to: number[]; reason: string };

const MOST = 500;

/**
 * Takes over, objects to or decides transfers of one plan. With the take-over the obligations, open cases and unsigned
 * drafts change hands; up to then the old body acts.
 *
 * @throws DubanError `not-permitted`, `already-done`, `move-not-allowed`, `text-missing`, `body-change-invalid`, `nothing-to-transfer`
 */
export const settleTransfers: UseCase<
  { planId: number; transferIds: number[]; settlement: Settlement },
  { settled: number }
> = async (scene, actor, { planId, transferIds, settlement }) => {
  const { em, now } = scene;
  const plan = await em.findOneOrFail(Plan, planId);
  const ids = [...new Set(transferIds)].slice(0, MOST);
  const found = await em.find(DutyTransfer, { id: { $in: ids }, plan: planId }, { orderBy: { id: 'asc' } });
  if (found.length === 0) throw nothingToTransfer();
  const locked = await lockDuties(
    em,
    planId,
    found.map(({ obligation }) => obligation.id),
  );
  for (const transfer of found) await em.refresh(transfer); // again, behind the locks of the obligations
  const { move } = settlement;
  for (const transfer of found) requireFirst(actor, move, transfer);
  const reason = move === 'accept' ? found[0].reason : requiredText(settlement.reason, { zh: '理由', en: 'reason' });
  const why: Why = { key: 'settled', on: planToday(plan, now), actor: actor.name, reason };
  if (move === 'object') await object(scene, actor, plan, found, why);
  else await takeOver(scene, plan, found, locked, settlement, why);
  return { settled: found.length };
};

/** @throws DubanError `not-permitted`, or `already-done` for the second of two */
function requireFirst(actor: Actor, move: Settlement['move'], transfer: DutyTransfer): void {
  const { to, settledBy = null, settledOn = null } = transfer;
  const settled = settledOn !== null;
  const state = settled ? (move === 'decide' ? 'disputed' : 'announced') : transfer.state;
  must(maySettleTransfer(actor, move, { state, to }), { zh: '办理该项职责划转', en: 'settle this transfer' });
  if (settled) throw doneBefore({ zh: '该项职责划转已办结', en: 'This transfer is settled' }, settledBy, settledOn);
}

async function object(scene: Scene, actor: Actor, plan: Plan, found: DutyTransfer[], why: Why) {
  const { em } = scene;
  for (const transfer of found) {
    em.assign(transfer, { state: afterTransferMove(transfer.state, 'object'), reason: why.reason });
    await recordOnce(em, {
      planId: plan.id,
      obligationId: transfer.obligation.id,
      bodyId: actor.bodyId,
      key: `plan-${plan.id}/transfer-${transfer.id}/disputed`,
      kind: 'transfer-disputed',
      on: why.on,
      actor: why.actor,
      data: { reason: why.reason },
    });
  }
  await notify(em, {
    key: `plan-${plan.id}/transfer-${found[0].id}/disputed`,
    planId: plan.id,
    bodyIds: [await officeId(scene)],
    kind: 'duty-dispute',
    title: `请裁定职责划转争议：${actor.body ?? actor.name}对${found.length}项任务有异议（${why.reason}）`,
    on: why.on,
  });
}

async function takeOver(
  scene: Scene,
  plan: Plan,
  found: DutyTransfer[],
  locked: readonly DutyRow[],
  settlement: Exclude<Settlement, { move: 'object' }>,
  why: Why,
): Promise<void> {
  const { em } = scene;
  const names = await bodyNames(em);
  const directory = await datedDirectory(em);
  const duties = new Map(locked.map((duty) => [duty.id, duty]));
  const gained = new Map<BodyId, number>();
  const heirs = new Map<number, BodyId>();
  const passings = new Map<number, Passing>();
  for (const transfer of found) {
    const to = settlement.move === 'decide' ? settlement.to : transfer.to;
    if (to.length === 0) throw nothingToTransfer();
    requireExisting(to, directory, why.on);
    em.assign(transfer, {
      to: [...to],
      state: afterTransferMove(transfer.state, settlement.move),
      settledOn: why.on,
      settledBy: why.actor,
    });
    await em.flush();
    const duty = duties.get(transfer.obligation.id);
    if (!duty) continue; // closed in the meantime: there is nothing left to answer for
    const before = { ...duty, open: duty.open.filter(({ id }) => id !== transfer.id) };
    const after = afterTransfer(before, transfer.from.id, to);
    const key = `transfer-${transfer.id}/completed`;
    const written = await writeDuty(em, plan, before, after, { ...why, key }, names);
    for (const id of written.gained) gained.set(id, (gained.get(id) ?? 0) + 1);
    heirs.set(duty.id, to[0]);
    notePassing(passings, duty.clauseId, duty.owners, after.owners);
    duties.set(duty.id, { ...duty, ...after }); // another transfer may be about the same obligation
  }
  const from = [...new Set(found.map((transfer) => transfer.from.id))];
  const heirOf = ({ obligationId }: { obligationId: number | null }) => heirs.get(obligationId ?? 0) ?? null;
  const key = `transfer-${found[0].id}/completed`;
  await moveAssignments(scene, plan, passings, { ...why, key });
  await moveOpenMatters(scene, plan, from, heirOf, { ...why, key });
  await askForSignatures(scene, [...heirs.keys()]);
  const clauses = [...heirs.keys()].map((id) => duties.get(id)!.clause);
  await tellSuccessors(scene, plan, { gained, gaps: 0, clauses, from: names(from) }, { ...why, key });
}
