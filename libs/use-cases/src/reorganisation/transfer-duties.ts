import { requireExisting, type Duty } from '@app/domain/bodies';
import { notify } from '@app/notifications';
import { Plan, bodyNames } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayReorganise, must } from '../policies';
import { requiredText } from '../text-limits';
import { datedDirectory } from './dated-directory';
import { dutiesOf, writeDuty } from '../duties/duties';
import { nothingToTransfer } from './refusals';

export interface TransferInput {
  planId: number;
  from: number;
  /** The successors, the leading one first. */
  to: number[];
  /** Numbers of clauses, ids of obligations; everything the body owes when both are empty. */
  clauses: number[];
  obligations: number[];
  reason: string;
}

/**
 * 职责划转: the county office announces that what one body owes goes to others. Nothing changes hands yet: the old body
 * acts until the leading successor takes over, or the county office decides. See {@link settleTransfers}.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `body-change-invalid`, `nothing-to-transfer`
 */
export const transferDuties: UseCase<TransferInput, { announced: number }> = async (scene, actor, input) => {
  must(mayReorganise(actor), { zh: '划转职责', en: 'transfer duties' });
  const { em, now } = scene;
  const reason = requiredText(input.reason, { zh: '划转依据', en: 'reason for the transfer' });
  const plan = await lockOne(em, Plan, input.planId);
  const today = planToday(plan, now);
  requireExisting(input.to, await datedDirectory(em), today);
  const wanted = (await dutiesOf(em, plan.id, [input.from])).filter(
    (duty) =>
      duty.owners.includes(input.from) &&
      duty.open.every(({ from }) => from !== input.from) &&
      !duty.owners.some((id) => input.to.includes(id)) &&
      (input.clauses.length + input.obligations.length === 0 ||
        input.clauses.includes(duty.clause) ||
        input.obligations.includes(duty.id)),
  );
  if (wanted.length === 0 || input.to.length === 0) throw nothingToTransfer();
  const names = await bodyNames(em);
  const why = { key: `transfer-${input.from}-${input.to.join('-')}-${today}`, on: today, actor: actor.name, reason };
  for (const duty of wanted) {
    const transfer = { id: null, from: input.from, to: input.to, state: 'announced' as const, since: today };
    const after: Duty = { owners: duty.owners, open: [...duty.open, transfer] };
    await writeDuty(em, plan, duty, after, why, names);
  }
  await notify(em, {
    key: `plan-${plan.id}/${why.key}`,
    planId: plan.id,
    bodyIds: [...new Set([input.from, ...input.to])],
    kind: 'duty-transfer',
    title: `职责划转待承接：${names([input.from])[0]} → ${names(input.to).join('、')}，${wanted.length}项任务（${reason}）`,
    on: today,
  });
  return { announced: wanted.length };
};
