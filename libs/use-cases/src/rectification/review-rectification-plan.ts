import type { AcceptOrReturn } from '@app/domain/vocabulary';
import { afterPlanMove, returnLimit, returnRule } from '@app/domain/escalation';
import { withReason } from '../reason-in-line';
import { leaveTrace } from '../case/case-scene';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayReviewPlan } from '../policies';
import { policyOf } from '../policy-of-plan';
import { reasonOf } from '../text-limits';
import { planScene } from './rectification-scene';

/**
 * 审核整改方案: the county office agrees, and its items are carried out; or it sends the plan back with a reason, to come again
 * within the days of a returned report, at the latest by the limit of the order.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing` when it goes back without a reason
 */
export const reviewRectificationPlan: UseCase<
  { caseId: number; decision: AcceptOrReturn; reason: string | null },
  { state: string }
> = async (scene, actor, input) => {
  const about = await planScene(scene, input.caseId);
  const { file, today, items } = about;
  const { planFacts } = about;
  await mustBeFirst(
    scene,
    { now: mayReviewPlan(actor, planFacts), before: mayReviewPlan(actor, { ...planFacts, plan: 'filed' }) },
    { zh: '审核整改方案', en: 'check this rectification plan' },
    { caseId: file.id, kinds: ['plan-agreed', 'plan-returned'] },
  );
  const agreed = input.decision === 'accept';
  const reviewReason = reasonOf(agreed, input.reason, { zh: '退回理由', en: 'reason for sending it back' });
  const plan = about.asked!;
  scene.em.assign(plan, {
    state: afterPlanMove(plan.state, agreed ? 'agree' : 'return'),
    reviewedBy: actor.name,
    reviewedOn: today,
    reviewReason,
  });
  if (!agreed) {
    plan.returns += 1;
    const escalation = policyOf(about.plan, scene.settings);
    const limit = returnLimit(today, escalation, scene.settings.calendar);
    if (limit > plan.dueOn && limit <= file.limitOn!)
      scene.em.assign(plan, { dueOn: limit, dueFrom: today, dueRule: returnRule(escalation) });
  }
  await leaveTrace(scene, about, actor, {
    key: agreed ? 'plan-agreed' : `plan-returned-${plan.returns}`,
    kind: agreed ? 'plan-agreed' : 'plan-returned',
    data: { reason: reviewReason, dueOn: agreed ? undefined : plan.dueOn },
    tell: [...new Set([file.body.id, ...(agreed ? items.map(({ body }) => body.id) : [])])],
    title: agreed
      ? '整改方案已审核同意，请按方案逐项整改'
      : withReason('整改方案被退回，请修改后重新报送', reviewReason),
  });
  return { state: plan.state };
};
