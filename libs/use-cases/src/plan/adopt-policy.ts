import { requireAdoptable, versionNamed } from '@app/domain/escalation';
import { Plan, recall, recordOnce } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayAdoptPolicy, must } from '../policies';
import { requiredText } from '../text-limits';

/**
 * 改用督办阶梯新版本: a person moves a running plan to another version of the ladders, with a reason. Rungs that fired stay
 * as they are; every workflow of the plan looks again, and what is still ahead follows the new version.
 *
 * @throws DubanError `not-permitted`, `policy-version-missing`, `policy-not-yet-valid`, `already-done`, `text-missing`
 */
export const adoptPolicy: UseCase<
  { planId: number; version: string; reason: string },
  { from: string; to: string; asked: number }
> = async ({ em, settings, now }, actor, input) => {
  const plan = await lockOne(em, Plan, input.planId);
  must(mayAdoptPolicy(actor, plan), { zh: '改用督办阶梯版本', en: 'move the plan to another version of the ladders' });
  const today = planToday(plan, now);
  const from = plan.policyVersion!;
  const adopted = versionNamed(settings.escalations, input.version);
  requireAdoptable(adopted, from, today);
  const to = adopted.version;
  const reason = requiredText(input.reason, { zh: '改用的理由', en: 'reason for moving' });
  plan.policyVersion = to;
  plan.policyMoves += 1;
  await recordOnce(em, {
    planId: plan.id,
    key: `plan-${plan.id}/policy-moved-${plan.policyMoves}`,
    kind: 'policy-moved',
    on: today,
    actor: actor.name,
    data: { from, to, reason },
  });
  return { from, to, asked: await recall(em, plan.id) };
};
